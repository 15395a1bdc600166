package align_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// A naming is two texts with a name or description of each, and whether they are
// of one referent. Where right is empty, both stand in the left text.
type naming struct {
	left, a  string
	right, b string
	want     align.Relation
	reason   string
}

// castOf reads a text and returns its cast with the mention that has the given
// words, the last where there are several.
func castOf(t *testing.T, s string, words ...string) (*align.Cast, []text.Mention) {
	sentences, err := extract.Sentences(t.Context(), &text.Document{Name: "text", Language: "en", Text: s})
	require.NoError(t, err)
	c := align.CastOf(sentences)
	list := make([]text.Mention, len(words))
	for i, w := range words {
		for k := range sentences {
			for _, m := range sentences[k].Names {
				n := m.Value.(*text.Name)
				if core := n.Core(m.Span); s[core.Start:core.End] == w || s[m.Span.Start:m.Span.End] == w {
					list[i] = m
				}
			}
		}
		for _, r := range c.Referents() {
			for _, m := range r.Mentions {
				if s[m.Span.Start:m.Span.End] == w {
					list[i] = m
				}
			}
		}
	}
	return c, list
}

func TestRefer(t *testing.T) {
	assert.GreaterOrEqual(t, len(referWithin)+len(referAcross), 80)
	for _, r := range referWithin {
		c, m := castOf(t, r.left, r.a, r.b)
		assert.Equal(t, r.want, c.Relation(m[0], m[1]), "%q %q in %q: %s", r.a, r.b, r.left, r.reason)
		assert.Equal(t, r.want, c.Relation(m[1], m[0]), "the other way round: %q %q in %q", r.a, r.b, r.left)
	}
	for _, r := range referAcross {
		left, m := castOf(t, r.left, r.a)
		right, n := castOf(t, r.right, r.b)
		assert.Equal(t, r.want, align.Refer(left, right).Relation(m[0], n[0]), "%q in %q, %q in %q: %s", r.a, r.left, r.b, r.right, r.reason)
		assert.Equal(t, r.want, align.Refer(right, left).Relation(n[0], m[0]), "the other way round: %q %q", r.a, r.b)
	}
}

var referWithin = []naming{
	{left: "Anna Kovacs left. Kovacs said nothing.", a: "Anna Kovacs", b: "Kovacs", want: align.Same, reason: "a family name after the full name"},
	{left: "Anna Kovacs left. Ms. Kovacs said nothing.", a: "Anna Kovacs", b: "Ms. Kovacs", want: align.Same, reason: "with a courtesy title"},
	{left: "Anna Kovacs left. Peter Kovacs stayed. Kovacs said nothing.", a: "Anna Kovacs", b: "Peter Kovacs", want: align.Other, reason: "two of one family"},
	{left: "Anna Kovacs left. Peter Kovacs stayed. Later, Kovacs said so.", a: "Anna Kovacs", b: "Kovacs", want: align.Unsure, reason: "either of the two"},
	{left: "Ms. Anna Kovacs left. Peter Kovacs stayed. Ms. Kovacs said so.", a: "Ms. Anna Kovacs", b: "Ms. Kovacs", want: align.Unsure, reason: "nothing says of what sex the other is"},
	{left: "Ms. Anna Kovacs left. Mr. Peter Kovacs stayed. Ms. Kovacs said so.", a: "Ms. Anna Kovacs", b: "Ms. Kovacs", want: align.Same, reason: "the title tells the two apart"},
	{left: "Ms. Anna Kovacs left. Mr. Kovacs said so.", a: "Ms. Anna Kovacs", b: "Mr. Kovacs", want: align.Other, reason: "her husband, it seems"},
	{left: "Anna Kovacs left with her husband, Kovacs said.", a: "Anna Kovacs", b: "Kovacs", want: align.Unsure, reason: "the husband, or she"},
	{left: "Foreign Minister Anna Kovacs left. The foreign minister said nothing.", a: "Foreign Minister Anna Kovacs", b: "The foreign minister", want: align.Same, reason: "the only foreign minister"},
	{left: "Foreign Minister Anna Kovacs left. The minister said nothing.", a: "Foreign Minister Anna Kovacs", b: "The minister", want: align.Same, reason: "the only minister"},
	{left: "Foreign Minister Anna Kovacs met Finance Minister Peter Brandt. The minister said nothing.", a: "Foreign Minister Anna Kovacs", b: "The minister", want: align.Unsure, reason: "two ministers"},
	{left: "Anna Kovacs, the foreign minister, left. Kovacs slept.", a: "Kovacs", b: "the foreign minister", want: align.Same, reason: "an apposition"},
	{left: "Russian President Boris Antonov left. The Russian leader slept.", a: "Russian President Boris Antonov", b: "The Russian leader", want: align.Unsure, reason: "the mention is without its people"},
	{left: "Russian President Boris Antonov left. The Russian leader slept.", a: "President Boris Antonov", b: "The Russian leader", want: align.Same, reason: "a country's president is its leader"},
	{left: "Russian President Boris Antonov left. The Iranian leader slept.", a: "President Boris Antonov", b: "The Iranian leader", want: align.Unsure, reason: "of another country"},
	{left: "Iran's President Reza Karimi spoke. The president of Iran slept.", a: "President Reza Karimi", b: "The president of Iran", want: align.Same, reason: "said with of"},
	{left: "The World Health Organization (WHO) met. The WHO voted.", a: "World Health Organization", b: "WHO", want: align.Same, reason: "an acronym that is explained"},
	{left: "The Maritime Rescue Coordination Centre (MRCC) met. Then the MRCC voted.", a: "Maritime Rescue Coordination Centre", b: "MRCC", want: align.Same, reason: "one that no list has"},
	{left: "Lydford Partners sold the mill. In May, Lydford Partners left. Then Lydford paid.", a: "Lydford Partners", b: "Lydford", want: align.Same, reason: "the first word of a firm"},
	{left: "The Russian Foreign Ministry protested. The ministry sent a note.", a: "Russian Foreign Ministry", b: "The ministry", want: align.Same, reason: "the only ministry"},
	{left: "The Foreign Ministry and the Finance Ministry protested. The ministry sent a note.", a: "Foreign Ministry", b: "The ministry", want: align.Unsure, reason: "two ministries"},
	{left: "The Justice Department sued. A lawyer of the Department of Justice spoke.", a: "Justice Department", b: "Department of Justice", want: align.Same, reason: "one body in two orders"},
	{left: "Bashar al-Assad spoke. Assad was calm.", a: "Bashar al-Assad", b: "Assad", want: align.Same, reason: "without its article"},
	{left: "Pieter van der Berg spoke. Van der Berg was calm.", a: "Pieter van der Berg", b: "Van der Berg", want: align.Same, reason: "a particle with a capital"},
	{left: "Bill Hartwell spoke. William Hartwell was calm.", a: "Bill Hartwell", b: "William Hartwell", want: align.Same, reason: "a short form"},
	{left: "George W. Hartwell spoke. George H. Hartwell was calm.", a: "George W. Hartwell", b: "George H. Hartwell", want: align.Other, reason: "another middle initial"},
	{left: "Martin Hartwell Jr. spoke. Martin Hartwell Sr. was calm.", a: "Martin Hartwell Jr.", b: "Martin Hartwell Sr.", want: align.Other, reason: "son and father"},
	{left: "Martin Hartwell spoke. Martin Hartwell Jr. was calm.", a: "Martin Hartwell", b: "Martin Hartwell Jr.", want: align.Unsure, reason: "son and father, or the suffix was left out"},
	{left: "Austin Lydford spoke. The Senate Banking Committee met in the Senate.", a: "Senate Banking Committee", b: "Senate", want: align.Unsure, reason: "a body that is listed is no short form"},
	{left: "J. Hartwell signed. John Hartwell was calm.", a: "J. Hartwell", b: "John Hartwell", want: align.Same, reason: "an initial"},
	{left: "J. Hartwell signed. John Hartwell and Jane Hartwell were calm.", a: "J. Hartwell", b: "John Hartwell", want: align.Unsure, reason: "an initial that two fit"},
	{left: "Vladimir Antonov sang. Everyone loves Vladimir here.", a: "Vladimir Antonov", b: "Vladimir", want: align.Same, reason: "a given name alone"},
	{left: "Iran and Iraq signed.", a: "Iran", b: "Iraq", want: align.Other, reason: "two countries that look alike"},
	{left: "Tehran signed. Later, Teheran regretted it.", a: "Tehran", b: "Teheran", want: align.Same, reason: "two spellings of a listed city"},
	{left: "Ali Sobyanin spoke on Monday. Sobianin was calm.", a: "Ali Sobyanin", b: "Sobianin", want: align.Same, reason: "one person in two spellings"},
	{left: "Ayatollah Khomeini died. Ayatollah Khamenei followed.", a: "Ayatollah Khomeini", b: "Ayatollah Khamenei", want: align.Other, reason: "two persons who look alike"},
	{left: "Trump spoke. The Trump Organization paid.", a: "Trump", b: "Trump Organization", want: align.Unsure, reason: "a person, and a firm that has the name"},
	{left: "Kim Jong Un spoke. Kim was calm.", a: "Kim Jong Un", b: "Kim", want: align.Same, reason: "a family name that stands first"},
}

var referAcross = []naming{
	{left: "Anna Kovacs left.", a: "Anna Kovacs", right: "Anna Kovacs stayed.", b: "Anna Kovacs", want: align.Same, reason: "the full name"},
	{left: "Anna Kovacs left.", a: "Anna Kovacs", right: "Peter Kovacs stayed.", b: "Peter Kovacs", want: align.Other, reason: "other given names"},
	{left: "Anna Kovacs left.", a: "Anna Kovacs", right: "Anna Brandt stayed.", b: "Anna Brandt", want: align.Other, reason: "other family names"},
	{left: "Anna Solberg left.", a: "Anna Solberg", right: "Later, Ms. Solberg said so.", b: "Ms. Solberg", want: align.Same, reason: "a rare family name"},
	{left: "Anna Smith left.", a: "Anna Smith", right: "Later, Ms. Smith said so.", b: "Ms. Smith", want: align.Unsure, reason: "a common one"},
	{left: "Senator Anna Smith left.", a: "Senator Anna Smith", right: "Later, Sen. Smith said so.", b: "Sen. Smith", want: align.Same, reason: "a common one with an office"},
	{left: "Anna Solberg left.", a: "Anna Solberg", right: "Solberg and Tom Solberg said so.", b: "Tom Solberg", want: align.Other, reason: "another of the family"},
	{left: "Anna Solberg and Tom Solberg left.", a: "Anna Solberg", right: "Later, Solberg said so.", b: "Solberg", want: align.Unsure, reason: "either of two"},
	{left: "Ms. Anna Solberg left.", a: "Ms. Anna Solberg", right: "Later, Mr. Solberg said so.", b: "Mr. Solberg", want: align.Other, reason: "a man"},
	{left: "Vladimir Putin spoke.", a: "Vladimir Putin", right: "Putin was calm.", b: "Putin", want: align.Same, reason: "a family name alone"},
	{left: "Vladimir Putin spoke.", a: "Vladimir Putin", right: "Mr. Putin was calm.", b: "Mr. Putin", want: align.Same, reason: "with Mr."},
	{left: "Russian President Vladimir Putin spoke.", a: "President Vladimir Putin", right: "The Russian leader was calm.", b: "The Russian leader", want: align.Same, reason: "a country's president is its leader"},
	{left: "Russian President Vladimir Putin spoke.", a: "President Vladimir Putin", right: "The Iranian leader was calm.", b: "The Iranian leader", want: align.Unsure, reason: "another country's"},
	{left: "Russian President Vladimir Putin spoke.", a: "President Vladimir Putin", right: "The Russian foreign minister was calm.", b: "The Russian foreign minister", want: align.Unsure, reason: "another office"},
	{left: "Iranian President Reza Karimi spoke to Supreme Leader Ali Rahmani.", a: "President Reza Karimi", right: "The Iranian president was calm.", b: "The Iranian president", want: align.Same, reason: "the office that he has"},
	{left: "The Russian leader spoke.", a: "The Russian leader", right: "The Russian president was calm.", b: "The Russian president", want: align.Same, reason: "nobody named, one country"},
	{left: "The president spoke.", a: "The president", right: "The president was calm.", b: "The president", want: align.Unsure, reason: "of which country"},
	{left: "President Vladimir Putin spoke.", a: "President Vladimir Putin", right: "The president was calm.", b: "The president", want: align.Unsure, reason: "of which country"},
	{left: "Ayatollah Ali Khamenei spoke.", a: "Ayatollah Ali Khamenei", right: "Ayatollah Khomeini was calm.", b: "Ayatollah Khomeini", want: align.Other, reason: "listed as apart"},
	{left: "Ayatollah Ali Khamenei spoke.", a: "Ayatollah Ali Khamenei", right: "Ayatollah Ali Khemenei was calm.", b: "Ayatollah Ali Khemenei", want: align.Same, reason: "a spelling with the given name"},
	{left: "Ayatollah Ali Khamenei spoke.", a: "Ayatollah Ali Khamenei", right: "Then Khemenei was calm, she said.", b: "Khemenei", want: align.Unsure, reason: "a spelling without anything else"},
	{left: "Moammar Gaddafi spoke.", a: "Moammar Gaddafi", right: "Moammar Qaddafi was calm.", b: "Moammar Qaddafi", want: align.Same, reason: "a transliteration"},
	{left: "Erik Hansen spoke.", a: "Erik Hansen", right: "Erik Hanson was calm.", b: "Erik Hanson", want: align.Other, reason: "two names that both exist"},
	{left: "Iran signed.", a: "Iran", right: "Iraq signed.", b: "Iraq", want: align.Other, reason: "listed as apart"},
	{left: "Slovakia signed.", a: "Slovakia", right: "Slovenia signed.", b: "Slovenia", want: align.Other, reason: "listed as apart"},
	{left: "Niger signed.", a: "Niger", right: "Nigeria signed.", b: "Nigeria", want: align.Other, reason: "listed as apart"},
	{left: "It rained in Austria.", a: "Austria", right: "It rained in Australia.", b: "Australia", want: align.Other, reason: "listed as apart"},
	{left: "It rained in Graz.", a: "Graz", right: "It rained in Linz.", b: "Linz", want: align.Other, reason: "two cities"},
	{left: "It rained in Graz.", a: "Graz", right: "It rained in Austria.", b: "Austria", want: align.Unsure, reason: "a city and its country"},
	{left: "It rained in Kiev.", a: "Kiev", right: "It rained in Kyiv.", b: "Kyiv", want: align.Same, reason: "two spellings of a listed city"},
	{left: "The United States paid.", a: "United States", right: "The U.S. paid.", b: "U.S.", want: align.Same, reason: "a short form"},
	{left: "Britain paid.", a: "Britain", right: "The United Kingdom paid.", b: "United Kingdom", want: align.Same, reason: "two names of one state"},
	{left: "Russia paid.", a: "Russia", right: "The Russian Federation paid.", b: "Russian Federation", want: align.Same, reason: "the official name"},
	{left: "North Korea paid.", a: "North Korea", right: "South Korea paid.", b: "South Korea", want: align.Other, reason: "two halves"},
	{left: "NATO met.", a: "NATO", right: "The North Atlantic Treaty Organization met.", b: "North Atlantic Treaty Organization", want: align.Same, reason: "a listed acronym"},
	{left: "The World Health Organization (WHO) met.", a: "World Health Organization", right: "Staff of the WHO met.", b: "WHO", want: align.Same, reason: "an acronym that one text explains"},
	{left: "The Maritime Rescue Coordination Centre met.", a: "Maritime Rescue Coordination Centre", right: "Staff of the MRCC met.", b: "MRCC", want: align.Same, reason: "four initials"},
	{left: "The Harbour Safety Board met.", a: "Harbour Safety Board", right: "Staff of the HSB met.", b: "HSB", want: align.Unsure, reason: "three initials fit many"},
	{left: "The Russian Foreign Ministry met.", a: "Russian Foreign Ministry", right: "The Ukrainian Foreign Ministry met.", b: "Ukrainian Foreign Ministry", want: align.Other, reason: "other countries"},
	{left: "The Foreign Ministry met.", a: "Foreign Ministry", right: "The Foreign Ministry met again.", b: "Foreign Ministry", want: align.Unsure, reason: "of which country"},
	{left: "The Department of Justice met.", a: "Department of Justice", right: "The Justice Department met.", b: "Justice Department", want: align.Same, reason: "two orders"},
	{left: "Lydford Partners met.", a: "Lydford Partners", right: "Lydford Holdings met.", b: "Lydford Holdings", want: align.Unsure, reason: "a sister, or the same"},
	{left: "Ostrander Shipping met.", a: "Ostrander Shipping", right: "Kettering General Hospital met.", b: "Kettering General Hospital", want: align.Other, reason: "nothing in common"},
	{left: "Hamas met.", a: "Hamas", right: "Hezbollah met.", b: "Hezbollah", want: align.Other, reason: "two movements"},
	{left: "Anna Kovacs left.", a: "Anna Kovacs", right: "It rained in Graz.", b: "Graz", want: align.Other, reason: "a person and a place"},
	{left: "Bob Hartwell left.", a: "Bob Hartwell", right: "Robert Hartwell stayed.", b: "Robert Hartwell", want: align.Same, reason: "a short form"},
	{left: "Bob Hartwell left.", a: "Bob Hartwell", right: "Bill Hartwell stayed.", b: "Bill Hartwell", want: align.Other, reason: "brothers"},
	{left: "Mohammed al-Masri left.", a: "Mohammed al-Masri", right: "Muhammad Al Masri stayed.", b: "Muhammad Al Masri", want: align.Same, reason: "an article and a transliteration"},
	{left: "Hillary Rodham Clinton left.", a: "Hillary Rodham Clinton", right: "Hillary Clinton stayed.", b: "Hillary Clinton", want: align.Same, reason: "a further given name"},
	{left: "Debbie Wasserman Schultz left.", a: "Debbie Wasserman Schultz", right: "Then Schultz stayed, they said.", b: "Schultz", want: align.Same, reason: "the last of two family names"},
	{left: "Hassan Rouhani left.", a: "Hassan Rouhani", right: "Then Hassan stayed.", b: "Hassan", want: align.Unsure, reason: "a given or a family name"},
	{left: "Chancellor Angela Merkel left.", a: "Chancellor Angela Merkel", right: "The German chancellor stayed.", b: "The German chancellor", want: align.Unsure, reason: "the left text tells no country"},
	{left: "German Chancellor Angela Merkel left.", a: "Chancellor Angela Merkel", right: "The German chancellor stayed.", b: "The German chancellor", want: align.Same, reason: "both tell the country"},
	{left: "Chris Hartwell Jr. left.", a: "Chris Hartwell Jr.", right: "Chris Hartwell Sr. stayed.", b: "Chris Hartwell Sr.", want: align.Other, reason: "son and father"},
	{left: "Chris Hartwell Jr. left.", a: "Chris Hartwell Jr.", right: "Chris Hartwell stayed.", b: "Chris Hartwell", want: align.Same, reason: "a suffix is often left out"},
}

// Who fits two on the other side is the same as neither, so that two persons
// never become one through a third.
func TestReferNoChain(t *testing.T) {
	left, m := castOf(t, "Then Solberg spoke, they said.", "Solberg")
	right, n := castOf(t, "Anna Solberg spoke. Tom Solberg was calm.", "Anna Solberg", "Tom Solberg")
	r := align.Refer(left, right)
	assert.Equal(t, align.Unsure, r.Relation(m[0], n[0]))
	assert.Equal(t, align.Unsure, r.Relation(m[0], n[1]))
	assert.Equal(t, align.Other, right.Relation(n[0], n[1]))
}

// Relations are the same both ways round and every time, a mention is the same
// as itself, and no mention is the same as two that are not.
func TestReferLaws(t *testing.T) {
	var casts []*align.Cast
	for _, r := range append(referWithin, referAcross...) {
		for _, s := range []string{r.left, r.right} {
			c, _ := castOf(t, s)
			casts = append(casts, c)
		}
	}
	for i, left := range casts {
		for _, right := range casts[max(i-6, 0):min(i+6, len(casts))] {
			there, back, again := align.Refer(left, right), align.Refer(right, left), align.Refer(left, right)
			for _, x := range left.Referents() {
				same := 0
				for _, y := range right.Referents() {
					a, b := x.Mentions[0], y.Mentions[0]
					assert.Equal(t, there.Relation(a, b), back.Relation(b, a))
					assert.Equal(t, there.Relation(a, b), again.Relation(a, b))
					if there.Relation(a, b) == align.Same {
						same++
					}
				}
				assert.LessOrEqual(t, same, 1)
				assert.Equal(t, align.Same, left.Relation(x.Mentions[0], x.Mentions[0]))
			}
		}
	}
}
