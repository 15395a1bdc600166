package speech

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/align/internal/split"
	"github.com/atodds/atodds/align/text"
)

// attributionRows hold texts, what is wanted of each attribution in them, as
// "source | cue | content | content", and the reason.
var attributionRows = []struct {
	text string
	want []string
	why  string
}{
	{"The dam will be closed on Friday, the water board said.",
		[]string{"the water board | said | The dam will be closed on Friday"}, "the source behind what it says"},
	{`"We saw smoke over the ridge," Anna Kovacs told the Valley Herald. "Then the sirens began."`,
		[]string{`Anna Kovacs | told | "We saw smoke over the ridge," | "Then the sirens began."`}, "a quotation goes on behind the cue"},
	{"According to the harbour police, nobody was hurt.",
		[]string{"the harbour police | According to | nobody was hurt"}, "the source before"},
	{"The ferry had sunk within minutes, according to two sailors.",
		[]string{"two sailors | according to | The ferry had sunk within minutes"}, "the source at the end"},
	{`Mayor Ruth Ortega, a former judge, said on Tuesday that it "will ruin the old town".`,
		[]string{`Mayor Ruth Ortega, a former judge, | said | that it "will ruin the old town"`}, "an apposition and a day between source and content"},
	{"The minister denied that the army had crossed the border, but officials in Trento said it had.",
		[]string{"The minister | denied | that the army had crossed the border", "officials in Trento | said | it had"}, "two clauses, two sources"},
	{"“The pump failed twice,” said Tomas Hale, a retired engineer. “It never should have run.”",
		[]string{"Tomas Hale, a retired engineer | said | “The pump failed twice,” | “It never should have run.”"}, "the source behind the verb"},
	{"Prosecutors alleged he acted alone; his lawyer insisted he was not there.",
		[]string{"Prosecutors | alleged | he acted alone", "his lawyer | insisted | he was not there"}, "a semicolon parts what is said"},
	{"Police say the man fired twice.",
		[]string{"Police | say | the man fired twice"}, "no \"that\""},
	{"Sen. Olga Marsh (I-Vt.) said the bill was dead.",
		[]string{"Sen. Olga Marsh (I-Vt.) | said | the bill was dead"}, "full stops and brackets inside the source"},
	{"The ministry announced a recall of 40,000 heaters.",
		[]string{"The ministry | announced | a recall of 40,000 heaters"}, "a noun is announced"},
	{"The old bridge has two lanes and a footpath.", nil, "nobody speaks"},
	{"The storm reached the coast at noon and felled forty trees.", nil, "nobody speaks of the storm"},
}

func attributionsOf(s string) []text.Mention {
	_, list := Find(s, split.Sentences(s, "en"), "en")
	return list
}

func TestAttributions(t *testing.T) {
	for _, row := range attributionRows {
		var got []string
		for _, m := range attributionsOf(row.text) {
			a := m.Value.(*text.Attribution)
			parts := []string{row.text[a.Source.Start:a.Source.End], row.text[m.Span.Start:m.Span.End]}
			for _, c := range a.Contents {
				parts = append(parts, row.text[c.Start:c.End])
			}
			got = append(got, strings.Join(parts, " | "))
		}
		assert.Equal(t, row.want, got, "%s: %s", row.text, row.why)
	}
}

func TestSpeakerOfAPronoun(t *testing.T) {
	for _, row := range []struct{ text, want, why string }{
		{"Anna Kovacs said the valley was empty. She added that the road was gone.", "Anna Kovacs", "the last who spoke"},
		{"The ministry said the road was gone. It added that the valley was empty.", "The ministry", "a body is \"it\""},
		{"The ministry said the road was gone. She added that the valley was empty.", "", "a ministry is no \"she\""},
		{"I said the road was gone.", "", "whoever writes is not named"},
	} {
		list := attributionsOf(row.text)
		if assert.NotEmpty(t, list, row.text) {
			last := list[len(list)-1].Value.(*text.Attribution).Speaker
			assert.Equal(t, row.want, row.text[last.Start:last.End], "%s: %s", row.text, row.why)
		}
	}
}

func TestQuotes(t *testing.T) {
	for _, row := range []struct {
		text string
		want []string
		why  string
	}{
		{"He said “yes” and left.", []string{"yes"}, "curly marks"},
		{`He said "yes" and left.`, []string{"yes"}, "straight marks"},
		{"«Non», dit-il.", []string{"Non"}, "angular marks"},
		{"He said ''yes'' and left.", []string{"yes"}, "two single marks"},
		{"“We row at dawn,’’ said Marn. “Bring oars.”", []string{"We row at dawn,", "Bring oars."}, "a double mark typed as two single ones"},
		{"“She said ‘we row’’ once,” he wrote.", []string{"She said ‘we row’’ once,", "we row"}, "one that closes what stands within"},
		{"He said 'not yet' and left.", []string{"not yet"}, "single marks"},
		{"The workers' pay and the firms' debts rose.", nil, "the owners of plurals"},
		{"It's Anna's, isn't it?", nil, "apostrophes"},
		{"Music of the '90s and the '80s.", nil, "years cut short"},
		{"“He told me ‘never’,” she said.", []string{"He told me ‘never’,", "never"}, "a quotation within another"},
		{"“One.\n\n“Two,” he said.", []string{"One.", "Two,"}, "a quotation over two paragraphs"},
		{`A 6" pipe and a 4" pipe.`, nil, "inches"},
		{"She called it “a mistake.\n\nThe town agreed.", []string{"a mistake."}, "a mark that is never closed ends with its paragraph"},
		{`The "old" and the "new" town.`, []string{"old", "new"}, "two in a sentence"},
	} {
		var got []string
		for _, q := range quotes(row.text) {
			got = append(got, row.text[q.Words.Start:q.Words.End])
		}
		assert.Equal(t, row.want, got, "%s: %s", row.text, row.why)
	}
	joined := quotes("“One.\n\n“Two,” he said.")
	assert.True(t, joined[1].Joined, "the second paragraph continues the first")
	assert.False(t, joined[0].Closed)
}

// TestClasses holds that no word has two classes, so that the order in which
// the lists are read does not matter.
func TestClasses(t *testing.T) {
	seen := map[string]string{}
	for class, words := range listed {
		for w := range strings.FieldsSeq(words) {
			assert.Empty(t, seen[w], "%q is listed as %s, too", w, class)
			seen[w] = class
		}
	}
}

// TestHostile holds that a quarter of a megabyte of marks is read: were any step more than
// linear, it would not end.
func TestHostile(t *testing.T) {
	for _, piece := range []string{"“", "” ", "“a ", "'a ", "\" a", "said ", "said, ", "he said “a” ", "a’ ‘", "(a ", "who, ", "“a.\n"} {
		s := strings.Repeat(piece, (1<<18)/len(piece))
		Find(s, split.Sentences(s, "en"), "en")
	}
}

func FuzzAttributions(f *testing.F) {
	for _, row := range attributionRows {
		f.Add(row.text)
	}
	f.Add("\"''``‘’“«»—said:\n\n“")
	f.Fuzz(func(t *testing.T, s string) {
		within := func(sp text.Span) {
			assert.True(t, 0 <= sp.Start && sp.Start <= sp.End && sp.End <= len(s), "%v of %d", sp, len(s))
		}
		quotes, attributions := Find(s, split.Sentences(s, "en"), "en")
		for _, q := range quotes {
			within(q.Span)
			within(q.Value.(*text.Quote).Words)
		}
		for _, m := range attributions {
			a := m.Value.(*text.Attribution)
			within(m.Span)
			within(a.Source)
			within(a.Speaker)
			for _, c := range a.Contents {
				within(c)
			}
		}
	})
}
