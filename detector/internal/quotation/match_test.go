package quotation

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector/internal/edit"
)

// edits returns the edits of two quotations that are no slips, as
// "left > right".
func edits(l, r string) []string {
	m := Between(Read(l, 0), Read(r, 0))
	var list []string
	for _, e := range m.Edits {
		if !m.Slip(e) {
			list = append(list, shown(m.Left.Words[e.LeftFrom:e.LeftTo])+" > "+shown(m.Right.Words[e.RightFrom:e.RightTo]))
		}
	}
	return list
}

func shown(words []edit.Word) string {
	var list []string
	for _, w := range words {
		list = append(list, w.Low)
	}
	return strings.Join(list, " ")
}

func TestBetween(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        []string
		why         string
	}{
		{"The owls came back to the mill", "The owls came back to the barn", []string{"mill > barn"}, "another word at the end of both"},
		{"The owls came back to the mill", "“The OWLS came back, to the mill!”", nil, "marks and capitals"},
		{"The owls we had missed came back to the mill", "The owls . . . came back to the mill", nil, "words left out behind dots with spaces between"},
		{"The owls we had missed came back to the mill", "The owls .\u00a0.\u00a0. came back to the mill", nil, "the same kept on one line"},
		{"Well, the owls came back to the mill at dusk", "The owls came back to the mill", nil, "trimmed at both ends"},
		{"They were not fed at the mill", "They were fed at the mill", []string{"not > "}, "a negation behind small words, between which nothing was trimmed"},
		{"We did not feed the owls at the mill", "We feed the owls at the mill", []string{"did not > "}, "and with its verb"},
		{"No, they were fed at the mill", "They were fed at the mill", nil, "an answer that was trimmed"},
		{"I did not. I fed the owls at the mill", "I fed the owls at the mill", nil, "a sentence that was trimmed"},
		{"The owls [of Rhone] came back to the mill", "The owls came back to the mill", nil, "an insert"},
		{"The owls came back to [Anna’s] mill", "The owls came back to her old mill", nil, "an insert in the place of other words"},
		{"[T]he owls came back", "The owls came back", nil, "a letter that was fitted in"},
		{"The owls, grey and loud, came back to the mill", "The owls . . . came back to the mill", nil, "dots for what was left out"},
		{"The owls … came back to the mill", "The owls, grey and loud, came back to the mill", nil, "an ellipsis"},
		{"The owls can't have left the mill", "The owls cannot have left the mill", nil, "a contraction"},
		{"I'd feed the owls at the mill", "I would feed the owls at the mill", nil, "would or had"},
		{"I'd feed the owls at the mill", "I had feed the owls at the mill", nil, "had or would"},
		{"The ferry leaves on Aug. 31 for good", "The ferry leaves on August the 31st for good", []string{" > the"}, "a day in two styles, but for its article"},
		{"They labour at the centre for the defence", "They labor at the center for the defense", nil, "spellings of two countries"},
		{"Twenty owls and 7 mice", "20 owls and seven mice", nil, "numerals"},
		{"The owls will be back at the mill", "The owls are going to be back at the mill", nil, "two ways to speak of what comes"},
		{"The owls left the EU for good, he said", "The owls left the European Union for good, he said", nil, "letters and the words they stand for"},
		{"The owls left the EU for good, he said", "The owls left the Ermine Order for good, he said", []string{"eu > ermine order"}, "letters of other words"},
		{"Each and every owl came back to the mill", "Every owl came back to the mill", nil, "nothing but stress"},
		{"The warden himself fed the owls at the mill", "The warden fed the owls at the mill", nil, "nor this"},
		{"I hope that both owls and mice come back to the mill", "I hope owls and mice come back to the mill", nil, "both, before two that are joined"},
		{"I hope both owls come back to the mill", "I hope owls come back to the mill", []string{"both > "}, "both as a number"},
		{"The owls will never, ever come back to the mill", "The owls will never come back to the mill", nil, "never twice"},
		{"I saw that the owls, I, you know, that the owls came back", "I saw that the owls, that the owls came back", nil, "a speaker gropes for words"},
		{"I'll tell you, the owls came back to the mill at dusk", "Look at this: the owls came back to the mill at dusk", nil, "trimmed"},
		{"The mill was dark and I'll tell you the owls came back", "The mill was dark and the owls came back", nil, "a filler of several words"},
		{"It was quite late when the owls came back", "It was late when the owls came back", nil, "a word for emphasis"},
		{"Then Ms. Owl came back to the mill", "Then Mrs. Owl came back to the mill", nil, "a courtesy of house style"},
		{"He told us that this barn – that the mill needs owls", "He told us that the mill needs owls", nil, "a start that is broken off"},
		{"The owls sat onto the mill", "The owls sat on the mill", nil, "one word in two forms"},
		{"A seventh owl, 30% larger", "A 7th owl, 30 percent larger", nil, "ordinals and the sign of percent"},
		{"The long-eared owls came back", "The long eared owls came back", nil, "a hyphen"},
		{"The night watch fed the owls", "The nightwatch fed the owls", nil, "one word or two"},
		{"The f*** owls came back to the mill", "The foul owls came back to the mill", nil, "a word blotted out"},
		{"Those d—n owls came back to the mill", "Those d***n owls came back to the mill", nil, "a word blotted out in two ways"},
		{"The owls aren›t afraid of the bells", "The owls aren't afraid of the bells", nil, "an apostrophe from the wrong key"},
		{"The owls fell from 9,000ft to 4,000 feet", "The owls fell from 9,000 to 4,000ft", nil, "a unit beside each figure or the last"},
		{"The owls fell from 9,000 feet to 4,000 feet", "The owls fell from 9,000 feet to 5,000 feet", []string{"4,000 > 5,000"}, "another figure of them"},
		{"The mill made $5m from 30 owls", "The mill made $5 million from 30 owls", nil, "a short form of a multiple"},
		{"An eleventh-hour offer to the owls", "An 11th-hour offer to the owls", nil, "an ordinal in figures"},
		{"The owls kept their good will for years", "The owls kept their goodwill for years", nil, "one word or two, with two l"},
		{"Rich mill owners' super clubs feed the owls", "Rich mill owners' superclubs feed the owls", nil, "one word or two, in the plural"},
		{"The owls stayed 7 1/2 years in the mill", "The owls stayed seven and a half years in the mill", nil, "a half in figures"},
		{"The owls of the U.S. came back", "The owls of the United States came back", nil, "a short form"},
		{"The owls, you know, came back to the mill", "The owls came back to the mill", nil, "a filler"},
		{"The owls, the owls came back to the mill", "The owls came back to the mill", nil, "a stammer"},
		{"The owls wanted to rebuild the mill", "The owls wanted to re-build, you know, the mill", nil, "a filler behind a hyphen"},
		{"The mill of Olga P. Krohn came down", "The mill of Olga Krohn came down", nil, "the letter of a middle name"},
		{"We hear that he sold owls — she sold owls for years", "We hear she sold owls for years", nil, "a start that broke off"},
		{"We hear he never sold owls — he sold owls for years", "We hear he sold owls for years", []string{"never > "}, "a denial is no such start"},
		{"The owls live the life of kings in the mill", "The owls live the lives of kings in the mill", nil, "one or many, of one noun"},
		{"The owls can do that at the mill", "The owls could do that at the mill", nil, "what somebody said he could"},
		{"I heard Ada tell owls from mice", "I heard Ada Krohn tell owls from mice", nil, "a name in full"},
		{"I heard that Krohn fed the owls", "I heard that Governor Krohn fed the owls", nil, "a title of a person"},
		{"I heard that Krohn fed the owls", "I heard that Tall Krohn fed the owls", []string{" > tall"}, "what else may stand before a name"},
		{"The owls of the Ermine Order came back", "The owls of the Ermine Order, or EO, came back", nil, "the letters of a name"},
		{"The owls of the Ermine Order came back", "The owls of the Ermine Order, or RSPB, came back", []string{" > or rspb"}, "letters of another name"},
		{"They spoke of hunger and bitterness and frost", "They spoke of bitterness and hunger and frost", nil, "another order of what is joined"},
		{"The owls came actually back to the mill", "The owls actually came back to the mill", nil, "a word that moved"},
		{"The owls will not leave the mill", "The owls shall never leave the mill", []string{"will not > shall never"}, "synonyms are other words"},
		{"The owls came back to the old mill", "The owls came back to the mill", []string{"old > "}, "a word left out without dots"},
		{"Fourteen owls left the mill by night", "Forty owls left the mill by night", []string{"14 > 40"}, "another figure"},
	} {
		assert.Equal(t, row.want, edits(row.left, row.right), "%q / %q: %s", row.left, row.right, row.why)
		assert.Len(t, edits(row.right, row.left), len(row.want), "the other way round: %s", row.why)
	}
}

func TestShare(t *testing.T) {
	m := Between(Read("The owls came back to the mill", 0), Read("The owls came back to the barn", 0))
	assert.Equal(t, 3, m.Common, "owls, came, back")
	assert.InDelta(t, 0.75, m.Share, 1e-9)
	m = Between(Read("Only the owls may judge the mice", 0), Read("The mice may be judged only by the owls", 0))
	assert.InDelta(t, 1.0, m.Reordered, 1e-9, "the same words in another order")
	m = Between(Read("The owls came back to the mill", 0), Read("Bread is cheap", 0))
	assert.Zero(t, m.Common)
	assert.Empty(t, m.Edits)
}

func TestDiverge(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        bool
		why         string
	}{
		{"The owls came back to the mill", "The owls came back to the mill because mice were plenty", false, "one is trimmed"},
		{"The owls came back to the mill. It rained hard", "The owls came back to the mill. Nobody counted them", false, "other sentences follow"},
		{"The owls came back to the mill with forty hungry young", "The owls came back to the mill because mice were plenty", true, "each goes on in its own words"},
		{"Whoever counted them says the owls came back to the mill", "My neighbour swears the owls came back to the mill", true, "each begins in its own words"},
		{"The owls came back to the mill ... with forty hungry young", "The owls came back to the mill because mice were plenty", false, "words were left out there"},
	} {
		m := Between(Read(row.left, 0), Read(row.right, 0))
		assert.Equal(t, row.want, m.Diverge(), "%q / %q: %s", row.left, row.right, row.why)
	}
}

func TestSentences(t *testing.T) {
	q := Read("We came. We saw it. We left", 0)
	assert.True(t, q.Sentences(2, 5), "the one in the middle")
	assert.True(t, q.Sentences(5, 7), "the last")
	assert.False(t, q.Sentences(2, 4), "a part of one")
}

func TestKeys(t *testing.T) {
	shared := func(a, b string) int {
		n := 0
		for _, x := range Keys(nil, a) {
			for _, y := range Keys(nil, b) {
				if x == y {
					n++
				}
			}
		}
		return n
	}
	assert.Equal(t, 3, shared("Grey owls leaving the mill", "GREY OWLS — leaving mills"), "marks, capitals and endings make no difference")
	assert.Zero(t, shared("Grey owls leave the mill", "The mill leaves owls grey"), "their order does")
	assert.Empty(t, Keys(nil, "that with this"), "words that say nothing")
}

func FuzzBetween(f *testing.F) {
	f.Add("The owls ... came [back] – “home” (all)", "The owls’ 3rd n't '' [")
	f.Fuzz(func(t *testing.T, l, r string) {
		if len(l)+len(r) > 2000 {
			return
		}
		Keys(nil, l)
		a, b := Read(l, 0), Read(r, 0)
		assert.Len(t, a.Open, len(a.Words)+1)
		m := Between(a, b)
		for _, e := range m.Edits {
			m.Slip(e)
			m.Diverge()
			a.Sentences(e.LeftFrom, e.LeftTo)
		}
		if m.Share < 0 || m.Share > 1 || m.Reordered < 0 || m.Reordered > 1 {
			t.Fatalf("share %v, reordered %v", m.Share, m.Reordered)
		}
	})
}
