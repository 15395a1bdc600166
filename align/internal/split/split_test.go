package split

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/internal/newstest"
	"github.com/atodds/atodds/align/text"
)

// A splitRow is a text whose sentences are set apart by "|", with the reason
// for them; what stands in braces belongs to no sentence. Neither bars nor
// braces are part of the text.
type splitRow struct{ text, reason string }

// run checks the row: its bars must be exactly where Split ends sentences.
func (r splitRow) run(t *testing.T) {
	t.Helper()
	plain := strings.NewReplacer("|", "", "{", "", "}", "").Replace(r.text)
	var want []string
	for part := range strings.SplitSeq(r.text, "|") {
		for {
			before, rest, found := strings.Cut(part, "{")
			if b := strings.TrimSpace(before); b != "" {
				want = append(want, b)
			}
			if !found {
				break
			}
			_, part, found = strings.Cut(rest, "}")
			require.True(t, found, "a brace that does not close: %s", r.text)
		}
	}
	var got []string
	for _, s := range Sentences(plain, "en") {
		got = append(got, plain[s.Start:s.End])
	}
	assert.Equal(t, want, got, r.reason)
}

func runRows(t *testing.T, rows []splitRow) {
	t.Helper()
	for _, r := range rows {
		r.run(t)
	}
}

func TestSplitStops(t *testing.T) {
	runRows(t, []splitRow{
		{"The pier closed. |Nobody was hurt.", "a full stop before a capital ends a sentence"},
		{"Why now? |Nobody knows! |Ask the council.", "so do the other marks"},
		{"They fined Karlsen 4.1 percent of $1.2bn.", "a stop inside a number"},
		{"A .5 reading is harmless. |A .8 is not.", "a number that starts with its point"},
		{"The 3.5-magnitude tremor woke Hilo.", "a number in a compound"},
		{"Doors open at 10.30 and close at 18.00. |Bring tickets.", "clock times with stops"},
		{"See www.harbour-lights.example/boats.html for times. |It is free.", "an address"},
		{"Write to desk.two@lakeside.example or call. |Thanks.", "an electronic address"},
		{"Save it as ferry.plan.pdf first. |Then print.", "a file name"},
		{"The total was 48. |The year before it was 51.", "a number may end a sentence"},
		{"She was born in 1962. |12 siblings followed.", "a number may start one"},
		{"Is the dam safe?! |Engineers doubt it.", "marks in a run end one sentence once"},
		{"He waited … and waited. |Then he left.", "dots before a small letter stand inside"},
		{"He waited... |The train never came.", "dots that touch the word end a sentence before an opener"},
		{"“We will … Parliament willing … rebuild,” he said.", "spaced dots stand for words left out"},
		{"“It was grim. {...} We lost the roof.”", "dots behind a full stop open what follows"},
		{"Bids went up . . . and up.", "dots with spaces between them"},
		{"The Yahoo! Mail outage lasted an hour. |It is over.", "a name with a mark of its own"},
		{"He works at Yahoo! |The pay is good.", "the same name at the end of a sentence"},
		{"They chanted “Bread! Bread! Bread!” outside. |Police watched.", "a slogan said thrice"},
		{"“Bread! |Bread!” they cried.", "a quotation that opens the sentence is split"},
		{"Help! |Help! |Help!", "words said thrice outside quotation marks"},
		{"The ship, eh? of course, sank.", "no sentence starts with a small letter"},
		{"Sales of phones fell. |iPhone buyers waited.", "but for a brand with a capital inside"},
		{"The cabinet met. |al-Rashid was absent.", "and an Arabic article with its name"},
		{"The talks failed. |Élodie Marchand resigned.", "a capital beyond ASCII"},
		{"The talks failed. élite troops left.", "a small letter beyond ASCII starts none"},
	})
}

func TestSplitAbbreviations(t *testing.T) {
	runRows(t, []splitRow{
		{"On Sept. 30 the strike began. |It ended on Oct. 2.", "months before a day"},
		{"It was signed in Sept. |The text is secret.", "a month before an opener"},
		{"They met on Tues. Oct. 3 in Turku.", "a weekday before a month"},
		{"Gen. Qadir Omarov met Lt. Col. Petra Haas.", "military titles"},
		{"Sen. Ada Quill and Rep. Tom Osei joined Gov. Lena Brandt.", "political titles"},
		{"Mr. Odell, Mrs. Tran and Ms. Ruiz told Dr. Weiss.", "forms of address"},
		{"Sgt. Bo Lund, Capt. Mia Roth, Maj. Ali Deng and Cmdr. Jo Park testified.", "ranks"},
		{"Rev. Otis Green, Hon. Mary Cole and Prof. Ian Bell spoke.", "clerical and learned titles"},
		{"Adm. Sato retired. |Vice Adm. Reyes took over.", "a title twice, and an end between"},
		{"then-Gov. Marlow vetoed it.", "a title with a prefix"},
		{"The U.S. troops left.", "initials before a small letter"},
		{"The U.S. Senate adjourned.", "initials in a name"},
		{"He flew back to the U.S. |The hearing is on Monday.", "initials before an opener"},
		{"The two met in the U.N. |They shook hands.", "the same for another body"},
		{"She lives in Washington, D.C. |Her brother does not.", "a district before an opener"},
		{"The plant is in Reno, Nev. |Tesfaye runs it.", "a state would be followed by a comma within a sentence"},
		{"Salem, Ore. Mayor Jan Kite resigned.", "but for the name of an office"},
		{"Sen. Ida Moss, D-Calif., voted no. |Sen. Roy Tate, R-Fla., voted yes.", "states behind a party"},
		{"The (Lowell, Mass.) Courier folded.", "a bracket closes the state, not the sentence"},
		{"They gathered for Mass. |Father Brennan spoke.", "a word that looks like a state"},
		{"He starts at 9 a.m. and stops at 5 p.m. |The night shift follows.", "clock times"},
		{"The vote is at 7 p.m. Monday.", "a weekday follows a clock time"},
		{"It aired at 8 p.m. ET on Friday.", "a zone follows a clock time"},
		{"It began at 6 a.m. Cairo time.", "a zone named by a city"},
		{"Polls closed in the whole province at 8 p.m. |Counting began at once.", "a clock time ends a sentence"},
		{"At 8 p.m. Lindqvist conceded.", "a clock time that opens one does not"},
		{"Acme Inc. Chief Executive Kim Vo quit.", "a company before a title"},
		{"She left Acme Corp. |It has not hired since.", "a company before an opener"},
		{"Boral Co. 3 was the lead truck.", "a company before a number"},
		{"Martin Oduya Jr. |He was 83.", "a suffix of a name before an opener"},
		{"Rule No. 5 is simple. |No. 6 is not.", "a number follows"},
		{"Did he pay? |No. |He never did.", "the word no"},
		{"Norway vs. Chile ended 2-2.", "a word must follow"},
		{"Take a tool, e.g. A spanner, i.e. Your own.", "the same for Latin forms"},
		{"Bring ropes, axes, etc. |Leave the dogs.", "et cetera ends a sentence"},
		{"Rice, beans, etc. were sold out.", "unless a small letter follows"},
		{"J. K. Marlowe met George W. Tull and P.J. Crane.", "initials of names"},
		{"He takes vitamin C. |The doctor agrees.", "a letter that ends a sentence"},
		{"She is tired and so am I. |Let us go.", "the pronoun"},
		{"It was fought in World War I. |The valley still shows it.", "a numeral before an opener"},
		{"The philosopher F. A. Keel wrote it.", "an initial that looks like an article"},
		{"Q. What changed?", "the mark of a question is part of it"},
		{"She holds a Ph.D. in botany. |He holds an M.A. |They met in Lund.", "degrees"},
		{"In Bell v. Marsh County the court said no.", "a court case"},
		{"The ferry to St. Helier runs from St. Malo.", "saints"},
		{"They live on Main St. |The house is blue.", "a street"},
		{"Weights are approx. Two kilos each.", "an estimate must be followed by its number"},
		{"The Mckns. Valley flooded.", "a capital and no vowel: some abbreviation"},
		{"The agent was Glynn. |Officers say so.", "but y is a vowel"},
		{"GEN. AMARI RESIGNS", "titles in capitals"},
		{"The prize went to José. |Everyone cheered.", "a word beyond ASCII is no abbreviation"},
	})
}

func TestSplitQuotation(t *testing.T) {
	runRows(t, []splitRow{
		{`"I left." |He went home.`, "a straight closing quote stays with its sentence"},
		{"“I left.” |He went home.", "and a curly one"},
		{"‘I left.’ |He went home.", "and a single one"},
		{"«I left.» |He went home.", "and one that points"},
		{"``I left.'' |He went home.", "and one made of apostrophes"},
		{`"Why?" she asked. |"Because."`, "a small letter goes on after the quote"},
		{"“Why?” Mr. Adair asked. |Nobody spoke.", "so does a speaker with his verb"},
		{"“We sank.” Ruiz wrote. |Nobody answered.", "even behind a full stop, where the verb ends the clause"},
		{"“We sank.” |Ruiz wrote that the pump had failed.", "but not where it begins another statement"},
		{"“Burn it!” |The crowd fell silent.", "another subject starts anew"},
		{"“It rained. |It poured,” he said. |“We ran.”", "a quotation is split inside"},
		{"He called it “a farce”. |She agreed.", "the stop may stand behind the quote"},
		{"(The mill is idle.) |Its owner is not.", "a bracket around a sentence closes with it"},
		{"The mill (it burned. Twice.) is idle. |So is he.", "a bracket inside a sentence is not split"},
		{"The mill :( is idle. |So is he. |So am I.", "a bracket that never closes opens nothing"},
		{"He said: “Go.” — Ruth Varga", "the name of who is quoted stays"},
		{"The roof fell. {—} Nobody saw it.", "a dash before a sentence is no part of it"},
		{"They agreed.[12] |The pact holds.", "a note belongs to the sentence before"},
		{"It is “over. ” |He left.", "a closing quote may stand apart"},
	})
}

func TestSplitLostSpace(t *testing.T) {
	runRows(t, []splitRow{
		{"The blast killed 12.|The police said so.", "a number, a stop, a word"},
		{"They were hurt.|Rescuers came.", "two words"},
		{"He moved to Lagos.|Traders followed him.", "a name and a word"},
		{`"We go."|The coach nodded.`, "a closing quote between"},
		{"It is over.|“We won,” he said.", "an opening quote between"},
		{"Node.Js and Amazon.Com are names.", "sites and programs"},
		{"Ask Ruiz.Marta@post.example about it.", "an electronic address"},
		{"The U.S.Army base closed.", "initials and a name"},
		{"Ties of Russia to Iran|Russia’s envoy in Tehran", "two headlines that name countries"},
		{"The fire was put out|The chief said so.", "a word and an article"},
		{"McDonald, DeMarco and LeBlanc use YouTube, eBay and an iPhone.", "names with capitals inside"},
		{"PayPal, LinkedIn and MasterCard fell.", "more of them"},
	})
}

func TestSplitLines(t *testing.T) {
	runRows(t, []splitRow{
		{"Quiet day at the port\n\n|Nothing moved", "a blank line ends a sentence"},
		{"The minister told the assembly on Monday that the\nbridge over the Una would open in the spring.", "a wrapped line does not"},
		{"The minister told the assembly on Monday that old\nBridge Street would stay closed until the spring.", "even before a capital"},
		{"The minister told the assembly on Monday.\n|Nobody in the chamber rose to answer him.", "a line that ends like a sentence"},
		{"Port stays shut\n|The harbour master said on Sunday that no ferry would sail before noon.", "a short line without a stop is a title"},
		{"The toll rose to\n14 on Sunday, the ministry in Skopje said, and may rise again.", "a line that cannot end there is no title"},
		{"Goran Matic\n|Eva Lund\n|Tom Adeyemi", "short lines that each start anew are a list"},
		{"Say plainly what the new ferry would cost\n|Be kind to the crews who must run it\n|Answer every letter from the islands\n|Go home at six", "wrapped prose does not start every line with a capital"},
		{"The first long paragraph of this page has no line breaks of its own, runs well beyond any column that a person would wrap at, and then it just ends\n|The second starts here", "a line too long to be wrapped is a paragraph"},
		{"The old mill on the Drava burned for two days and\nnights.\n|Rain put it out.", "the short last line of a paragraph ends it"},
		{"{- }Boats\n{- }Ropes", "bullets are no part of the item"},
		{"{•} Boats are late.\n{•} Ropes are short.", "round bullets"},
		{"{*} Boats\n{*} Ropes", "stars"},
		{"{1.} Close the valve.\n{2.} Call Sgt. Moe.", "list numbers"},
		{"{1)} Close the valve.\n{2)} Call the guard.", "list numbers with brackets"},
		{"To stop it: 1. Close the valve. |2. Open the door.", "inside a line a list number stays with its item"},
		{"The mayor – a former judge who\n- by her own account - hates courts - sued.", "a dash in wrapped text is no bullet"},
		{"{## }Floods reach Osijek\n\n|The Drava rose.", "the number signs of a heading"},
		{"{**}Floods reach Osijek{**}\n\n|The Drava rose.", "emphasis around a whole line"},
		{"{> }We lost the boat.\n{> }We kept the nets.", "quoted mail"},
		{"One.\r\n\r\n|Two.\r\n", "line ends of two bytes"},
		{"One\r\r|Two\r", "line ends of old machines"},
		{"{\ufeff\u00a0} One. {\u2003}Two.{\u200b}", "white space that is not ASCII is trimmed"},
		{"the river rose. |the town of st. ives was cut off.", "where a text has no capitals, small letters start sentences"},
	})
}

func TestSplitParagraphsCutInTwo(t *testing.T) {
	runRows(t, []splitRow{
		{"The delegation was led by retired Gen.\n\nTariq Wahab, who said little.", "a title needs its name"},
		{"The old bridge was closed for a week by order of the\n\nRegional Roads Office on Friday.", "an article needs its noun"},
		{"He was a carpenter, a poet and, according to neighbours,\n\na very poor cook.", "a comma before a small letter"},
		{"The committee will meet again in the autumn to\n\ndecide on the budget.", "a preposition before a small letter"},
		{"The crane, which a firm from Halden had built for the port,\nhad stood idle for\n\nthree weeks when it fell.", "the whole of a wrapped sentence is long enough"},
		{"“We owe it to the families to find out what went wrong\n\nand who knew of it,” she said.", "a conjunction in small letters goes on with what has no stop"},
		{"Tools for the garden in spring and in autumn, by the month\n\n|rakes and spades", "small letters alone may be the item of a list"},
		{"TIRANA, Albania (AP) --\n\nThe strike is over.", "a dateline belongs to the story"},
		{"Dear Marion,\n\n|Your letter came.", "a salutation stands alone"},
		{"What the port is waiting for\n\n|The crane is late.", "a heading may end in a preposition"},
		{"He now lives in the U.S.\n\n|Friends visit him.", "an abbreviation that may end a sentence does"},
		{"She voted for it.\n\n|smaller towns did not.", "a full stop ends the paragraph"},
		{"The driver was Capt.\n\n{Advertisement}\n\nBo Lund.", "what an advertisement cuts stays cut"},
	})
}

func TestSplitFurniture(t *testing.T) {
	runRows(t, []splitRow{
		{"{Share}\n\nThe dam holds.\n\n{Advertisement}\n\nIt is old.\n\n{ADVERTISEMENT}", "buttons and advertisements"},
		{"Share prices fell on Monday.", "prose may start with the word of a button"},
		{"They shared it.\n\n|Share of the vote: 4 percent", "so may a heading"},
		{"{Story continues below advertisement}\n{Continue reading the main story}\n{Read more}", "hints about the page"},
		{"{Sign up for our morning newsletter to get it first.}\n{Sign up here}", "offers of letters"},
		{"Sign up for the draft ended in May.", "not every signing up is one"},
		{"{Follow us on Twitter}\n{Follow @lakedesk on Facebook.}", "offers to follow"},
		{"Follow the river and you reach Mostar.", "not every following is one"},
		{"{Click here to see the whole list.}\n{Subscribe}\n{Comments}\n{Loading...}\n{Related Articles}", "more of the page"},
		{"{Image copyright Lake Agency}\n{Photo: Eva Lund}\n{(AP Photo/Eva Lund)}\n{Eva Lund/Getty Images}", "credits"},
		{"{Image copyright Lake Agency Image caption} The dam has held since May.", "a credit before its caption"},
		{"Photo: Families wait beside the flooded road outside Mostar on Sunday.", "a caption that tells something"},
		{"{© 2017 Lakeside Press. All rights reserved.}\n{All rights reserved.}", "notices of rights"},
		{"{We use cookies to improve this page.}", "cookie notices"},
		{"The dam holds.\n\n{- AP}", "the sign-off of an agency"},
		{"The dam holds.\n\n{(Reuters/AFP)}", "two agencies in brackets"},
		{"Reuters reported it first.", "an agency may be a subject"},
		{"The dam holds.\n\n{* * *}\n\nIt is old.\n\n{12}", "lines without letters"},
		{"The dam above the town has held since the autumn of\n1962, it seems, and the one in the next valley since\n1971.", "figures in wrapped text are text"},
		{"The editors of the page asked for patience and for more\ncomments", "so is a small word at the end of a wrapped line"},
	})
}

func TestSplitCreditBehindBar(t *testing.T) {
	s := "The pier burns at dawn. | AP Photo"
	assert.Equal(t, []text.Span{{Start: 0, End: 23}}, Sentences(s, "en"), "a credit that a bar sets apart is furniture")
}

func TestAbbreviation(t *testing.T) {
	for _, r := range []struct {
		word   string
		fold   bool
		want   abbrev
		reason string
	}{
		{"Gen", false, abbrevTitle, "a title"},
		{"gen", true, abbrevTitle, "a title in a text without capitals"},
		{"U.S", false, abbrevSuffix, "initials with stops"},
		{"p.m", false, abbrevClock, "half of a day"},
		{"P.M", false, abbrevClock, "the same in capitals"},
		{"D-Calif", false, abbrevState, "a state behind a party"},
		{"J", false, abbrevInitial, "a capital by itself"},
		{"No", false, abbrevNumber, "number, or the word no"},
		{"Sept", false, abbrevCalendar, "a month"},
		{"etc", false, abbrevLast, "ends a list"},
		{"mass", false, abbrevNone, "a noun, not the state"},
		{"example.com", false, abbrevNone, "a site"},
		{"10.30", false, abbrevNone, "a number"},
		{"harbour", false, abbrevNone, "a noun"},
		{"", false, abbrevNone, "nothing"},
	} {
		assert.Equal(t, r.want, abbreviation(r.word, r.fold), "%q: %s", r.word, r.reason)
	}
}

// checkSpans checks what holds of any text: spans in bounds and order, on
// rune boundaries, trimmed, no longer than the limit, and no letter lost but
// in lines that are furniture.
func checkSpans(t *testing.T, s string) {
	t.Helper()
	end, valid := 0, utf8.ValidString(s)
	for _, sp := range Sentences(s, "en") {
		if end > sp.Start || sp.Start >= sp.End || sp.End > len(s) {
			t.Fatalf("span %v behind %d in %d bytes: empty, out of order or out of bounds", sp, end, len(s))
		}
		part := s[sp.Start:sp.End]
		switch {
		case len(part) > MaxSentence:
			t.Fatalf("span %v has %d bytes", sp, len(part))
		case strings.TrimSpace(part) != part:
			t.Fatalf("span %v is not trimmed: %q", sp, part)
		case valid && !utf8.ValidString(part):
			t.Fatalf("span %v cuts a rune: %q", sp, part)
		}
		checkGap(t, s[end:sp.Start])
		end = sp.End
	}
	checkGap(t, s[end:])
}

// checkGap checks that letters outside the spans are those of furniture.
func checkGap(t *testing.T, gap string) {
	t.Helper()
	for l := range strings.FieldsFuncSeq(gap, func(r rune) bool { return r == '\n' || r == '\r' }) {
		a, b := trimSpan(l, 0, len(l))
		l = l[skipMarkers(l, a, b):b]
		if credit, _, found := strings.Cut(l, "Image caption"); found {
			l = credit
		}
		if hasLetter(l) {
			require.True(t, isFurniture(strings.TrimLeft(l, "#*>-•|0123456789.) ")) || isFurniture(strings.Trim(l, "#* ")), "letters are lost: %q", l)
		}
	}
}

func TestSplitHostile(t *testing.T) {
	for name, s := range map[string]string{
		"empty":          "",
		"white":          strings.Repeat(" \n\t\u00a0", 1000),
		"nul":            strings.Repeat("\x00", 100_000),
		"nul in words":   strings.Repeat("ab\x00c. D\x00", 10_000),
		"not utf-8":      strings.Repeat("\xe2\x80\xff\xc2. \xe2\xf0\x9f A", 20_000),
		"no marks":       strings.Repeat("word and word ", 5<<20/14),
		"no spaces":      strings.Repeat("a", 5<<20),
		"no spaces, é":   strings.Repeat("é", 1<<20),
		"stops":          strings.Repeat(".", 1<<20),
		"spaced stops":   strings.Repeat(". ", 1<<20),
		"quotes":         strings.Repeat("\"", 1<<20),
		"closers":        strings.Repeat("a.\")", 1<<18),
		"open brackets":  strings.Repeat("(a. B", 1<<18),
		"close brackets": "x (" + strings.Repeat("A. B) ", 1<<18),
		"newlines":       strings.Repeat("\n", 1<<20),
		"short lines":    strings.Repeat("Ab\n", 1<<19),
		"wrapped lines":  strings.Repeat("Every line of this paragraph is as long as the next one and\n", 1<<15),
		"dashes":         strings.Repeat("- ", 1<<19),
		"stars":          strings.Repeat("**", 1<<19),
		"number signs":   strings.Repeat("#", 1<<20),
		"capitals":       strings.Repeat("aB", 1<<20),
		"one sentence":   strings.Repeat("The dam holds. ", 10_000),
		"far spaces":     strings.Repeat("A."+strings.Repeat(" ", 1<<10), 1<<10),
		"carriage":       strings.Repeat("One\r", 1<<18),
	} {
		t.Run(name, func(t *testing.T) { checkSpans(t, s) })
	}
	assert.Len(t, Sentences(strings.Repeat("The dam holds. ", 10_000), "en"), 10_000, "each of many same sentences is one")
}

// TestSplitLinear compares a text with one sixteen times as long: what is
// quadratic takes 256 times as long.
func TestSplitLinear(t *testing.T) {
	for name, unit := range map[string]string{
		"brackets": "(a. B", "stops": ". ", "lines": "Ab\n", "wrapped": "Ab and a river that rose for a whole long week\n",
		"indents": "   \n \n", "stars": "**", "numbers": "1. 2. ", "capitals": "aB", "quotes": "A.\" ",
	} {
		short, long := strings.Repeat(unit, 1<<13), strings.Repeat(unit, 1<<17)
		linear := false
		for try := 0; try < 8 && !linear; try++ { // a busy machine may slow one
			linear = fastest(long) < 100*fastest(short)+10*time.Millisecond
		}
		assert.True(t, linear, name)
	}
}

// fastest returns the least time of three that Split takes for s.
func fastest(s string) time.Duration {
	least := time.Hour
	for range 3 {
		start := time.Now()
		Sentences(s, "en")
		least = min(least, time.Since(start))
	}
	return least
}

func TestSplitCut(t *testing.T) {
	clause := strings.Repeat("and the river rose, ", 300)
	for _, s := range Sentences(clause, "en") {
		assert.Equal(t, byte(','), clause[s.End-1], "a long sentence is cut behind a clause")
	}
	words := strings.Repeat("rivers ", 1000)
	for _, s := range Sentences(words, "en") {
		assert.True(t, strings.HasSuffix(words[s.Start:s.End], "rivers"), "else at white space")
	}
}

func TestSplitAllocates(t *testing.T) {
	s := newsLike(1 << 16)
	Sentences(s, "en")
	assert.LessOrEqual(t, testing.AllocsPerRun(10, func() { Sentences(s, "en") }), 4.0, "only the result is allocated")
}

func TestSplitCorpus(t *testing.T) {
	docs := newstest.Texts(t, 0)
	for _, d := range docs {
		checkSpans(t, d)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		"", "One. Two.", "Gen.\n\nAli spoke.", "- AP\n", "“A. B,” he said.\nC", "1. Do it.\n2. Stop.", "a\x00. \xe2\x80", "(A. B) ... C",
		"## **Head**\n\nText wraps\nhere.", "ends 12.The next IranRussia’s", "Share\r\rOne\rTwo", "A.\") \".” [1] B", "** **\n#\n> x",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkSpans(t, s) })
}
