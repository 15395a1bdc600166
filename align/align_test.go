package align_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// document makes a document of the given sentences, one to a line.
func document(name string, sentences ...string) []text.Sentence {
	d := &text.Document{Name: name, Text: strings.Join(sentences, "\n")}
	list := make([]text.Sentence, len(sentences))
	at := 0
	for i, s := range sentences {
		list[i] = text.Sentence{Document: d, Index: i, Span: text.Span{Start: at, End: at + len(s)}}
		at += len(s) + 1
	}
	return list
}

// dated sets the date of a document.
func dated(sentences []text.Sentence, date string) []text.Sentence {
	sentences[0].Document.Date, _ = time.Parse(time.DateOnly, date)
	return sentences
}

// stream yields documents.
func stream(documents ...[]text.Sentence) iter.Seq2[[]text.Sentence, error] {
	return func(yield func([]text.Sentence, error) bool) {
		for _, d := range documents {
			if !yield(d, nil) {
				return
			}
		}
	}
}

func collect(t testing.TB, a align.Aligner, documents ...[]text.Sentence) []align.Pair {
	t.Helper()
	var pairs []align.Pair
	for p, err := range a.Align(context.Background(), stream(documents...)) {
		require.NoError(t, err)
		pairs = append(pairs, p)
	}
	return pairs
}

func TestPairsOfOneFact(t *testing.T) {
	for _, row := range []struct{ left, right, why string }{
		{"The ferry Santa Aurelia sank off Naxos on Tuesday, killing 14 passengers.",
			"The ferry Santa Aurelia sank off Naxos on Tuesday, killing 41 passengers.",
			"a copy with another number"},
		{"Brannigan Foods will shut its Leeds bakery and lay off 340 workers, the company said.",
			"About 400 employees are to lose their jobs as Brannigan Foods closes a bakery in Leeds.",
			"a loose paraphrase"},
		{"Prime Minister Odalys Ferreira resigned on Friday after losing a confidence vote.",
			"Ferreira quit as prime minister when lawmakers withdrew their confidence in her.",
			"a name in full and a surname"},
		{"A wildfire near the village of Kalandra destroyed two dozen homes.",
			"Twenty-four houses near Kalandra village were destroyed by the wildfire.",
			"active and passive"},
	} {
		t.Run(row.why, func(t *testing.T) {
			pairs := collect(t, align.Aligner{}, document("a", row.left), document("b", row.right))
			require.Len(t, pairs, 1, "%s", strings.Join(explain(row.left, row.right), "\n"))
			assert.Empty(t, pairs[0].Refused)
		})
	}
}

func explain(left, right string) []string {
	a, b := document("a", left), document("b", right)
	_, lines := align.Aligner{}.Explain(&a[0], &b[0])
	return lines
}

func TestNoPairs(t *testing.T) {
	for _, row := range []struct{ left, right, why string }{
		{"He declined to comment.", "She declined to comment.", "boilerplate of any story"},
		{"The investigation is continuing, police said.", "Police said the investigation is continuing.",
			"generic words, whatever their order"},
		{"\"It was terrible,\" he said.", "\"It was just terrible,\" she said.", "a short quote"},
		{"The ferry Santa Aurelia sank off Naxos on Tuesday.",
			"Divers will search the wreck of the Santa Aurelia for its flight recorder next week.",
			"a neighbour on the same topic"},
		{"Brannigan Foods reported a quarterly profit of $12 million.",
			"Ostrava Mining reported a quarterly profit of $30 million.", "other names"},
		{"", "A sentence against nothing.", "an empty sentence"},
	} {
		t.Run(row.why, func(t *testing.T) {
			pairs := collect(t, align.Aligner{}, document("a", row.left), document("b", row.right))
			assert.Empty(t, pairs, "%s", strings.Join(explain(row.left, row.right), "\n"))
		})
	}
}

// Neighbours on one topic share its names; each sentence finds its own
// counterpart all the same.
func TestNeighboursStayApart(t *testing.T) {
	a := document("a",
		"Fire broke out in the Halvorsen textile mill in Dinapore shortly before dawn.",
		"At least 31 workers of the Halvorsen mill were taken to hospitals with burns.",
		"The owner of the Halvorsen mill, Jonas Halvorsen, was arrested at the airport.")
	b := document("b",
		"Jonas Halvorsen, who owns the mill, was detained at Dinapore airport.",
		"Hospitals treated 27 workers of the Halvorsen mill for burns.",
		"The fire in the Halvorsen textile mill began before dawn.")
	var got []string
	for _, p := range collect(t, align.Aligner{}, a, b) {
		got = append(got, fmt.Sprint(p.Left.Index, p.Right.Index))
	}
	assert.Equal(t, []string{"0 2", "1 1", "2 0"}, got)
}

func TestNearCopy(t *testing.T) {
	for _, row := range []struct {
		left, right string
		want        bool
		why         string
	}{
		{"The council of Port Ellery approved a budget of $4.2 million on Monday night.",
			"The council of Port Ellery approved a budget of $4,180 million on Tuesday.", true, "values do not count"},
		{"The council of Port Ellery approved a budget of $4.2 million.",
			"The council of Port Ellery rejected a draft budget of $4.2 million.", true, "a few words differ"},
		{"The council of Port Ellery approved a budget of $4.2 million.",
			"Spending of $4.2 million found the approval of councillors in Port Ellery.", false, "a paraphrase"},
	} {
		t.Run(row.why, func(t *testing.T) {
			pairs := collect(t, align.Aligner{Threshold: 0.01}, document("a", row.left), document("b", row.right))
			require.Len(t, pairs, 1)
			assert.Equal(t, row.want, pairs[0].NearCopy)
		})
	}
}

func TestGates(t *testing.T) {
	const left = "Voters in Marisol chose Teodor Vance as governor by a wide margin in the runoff."
	const right = "Teodor Vance was elected governor of Marisol in a runoff with a wide margin."
	a, b := dated(document("a", left), "2021-03-02"), dated(document("b", right), "2023-03-01")

	assert.Empty(t, collect(t, align.Aligner{}, a, b), "two years apart: another election")
	refused := collect(t, align.Aligner{Refusals: true}, a, b)
	require.Len(t, refused, 1)
	assert.Equal(t, align.OtherEvent, refused[0].Refused)
	assert.Len(t, collect(t, align.Aligner{Vouched: true}, a, b), 1, "the caller vouches for one event")
	assert.Len(t, collect(t, align.Aligner{}, a, document("b", right)), 1, "an unknown date tells nothing")

	c := dated(document("c", left), "2023-03-01")
	assert.Len(t, collect(t, align.Aligner{}, a, c), 1, "a copy is a copy at any time")
}

func TestOtherTime(t *testing.T) {
	const left = "On Jan. 4, 2019, Corvane Air cancelled flights from Tirana because its pilots went on strike."
	const right = "Pilots of Corvane Air went on strike and flights from Tirana were cancelled on Sept. 9, 2019."
	day := func(s []text.Sentence, words, date string) []text.Sentence {
		from, err := time.Parse(time.DateOnly, date)
		require.NoError(t, err)
		return mention(s, words, &text.Time{Type: text.Date, Grain: text.Day, Anchor: text.Explicit,
			Interval: text.Interval{Lo: from, Hi: from.AddDate(0, 0, 1)}})
	}
	a, b := day(document("a", left), "Jan. 4, 2019", "2019-01-04"), day(document("b", right), "Sept. 9, 2019", "2019-09-09")
	pairs := collect(t, align.Aligner{Refusals: true}, a, b)
	require.Len(t, pairs, 1)
	assert.Equal(t, align.OtherTime, pairs[0].Refused)

	copied := day(document("b", strings.Replace(left, "Jan. 4", "Sept. 9", 1)), "Sept. 9, 2019", "2019-09-09")
	pairs = collect(t, align.Aligner{Refusals: true}, a, copied)
	require.Len(t, pairs, 1)
	assert.Empty(t, pairs[0].Refused, "in a copy the date is what may be at odds")
	assert.Len(t, pairs[0].Matches, 1)
}

// Each sentence of a summary finds its counterpart in the article, and a
// sentence that tells two facts finds two.
func TestOneSentenceTellsTwoFacts(t *testing.T) {
	a := document("a", "The Corvane dam burst after three days of rain, and Governor Elif Sarikaya ordered the evacuation of Lower Brandt.")
	b := document("b", "Three days of rain burst the Corvane dam.", "Governor Elif Sarikaya ordered residents to evacuate Lower Brandt.")
	assert.Len(t, collect(t, align.Aligner{}, a, b), 2)
}

func TestOrderAndDeterminism(t *testing.T) {
	var documents [][]text.Sentence
	for i := range 12 {
		documents = append(documents, document("same name",
			fmt.Sprintf("The ferry Santa Aurelia sank off Naxos, killing %d passengers.", 10+i%3),
			fmt.Sprintf("Brannigan Foods will shut its bakery in Leeds with %d workers.", 300+i)))
	}
	first := collect(t, align.Aligner{}, documents...)
	require.NotEmpty(t, first)
	for range 3 {
		require.Equal(t, first, collect(t, align.Aligner{}, documents...))
	}
}

func TestErrorsAndCancellation(t *testing.T) {
	broken := errors.New("read c.pdf: encrypted")
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	in := func(yield func([]text.Sentence, error) bool) {
		_ = yield(document("a", "The ferry Santa Aurelia sank off Naxos."), nil) &&
			yield(nil, broken) &&
			yield(document("b", "The ferry Santa Aurelia sank off Naxos."), nil)
	}
	var errs []error
	pairs := 0
	for _, err := range (align.Aligner{}).Align(ctx, in) {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		pairs++
	}
	assert.Equal(t, []error{broken}, errs, "errors of the input pass through, and the rest goes on")
	assert.Equal(t, 1, pairs)

	cancel()
	for _, err := range (align.Aligner{}).Align(ctx, in) {
		require.ErrorIs(t, err, context.Canceled)
	}
}

func TestExplain(t *testing.T) {
	a := document("a", "The ferry Santa Aurelia sank off Naxos, killing 14 passengers.")
	b := document("b", "The ferry Santa Aurelia sank off Naxos, killing 41 passengers.")
	mention(a, "14 passengers", count("", 14, "passenger", "killed").value)
	mention(b, "41 passengers", count("", 41, "passenger", "killed").value)
	lines := strings.Join(second(align.Aligner{}.Explain(&a[0], &b[0])), "\n")
	for _, want := range []string{"near copy: true", "no gate refuses", `"14 passengers" and "41 passengers"`, "matched"} {
		assert.Contains(t, lines, want)
	}
}

// Documents that surely report on different events lower the score of their
// sentences; what each pair says of it is the same both ways round.
func TestEvent(t *testing.T) {
	quake := func(name, place, region, mayor, other string) []text.Sentence {
		return document(name, "A strong earthquake damaged schools and hospitals near "+place+" on Monday, officials said.",
			"The mayor of "+place+", "+mayor+", asked the army for tents.", "Rescue teams from "+region+" searched the rubble of "+other+".")
	}
	a := quake("a", "Adenau", "Nordland", "Odalys Ferreira", "the Hotel Saint Orso")
	b := quake("b", "Adenau", "Nordland", "Odalys Ferreira", "the Hotel Saint Orso")
	c := quake("c", "Quimbaya", "Bukovina", "Lamine Okonjo", "the Teatro Mirador")
	event := func(left, right []text.Sentence) (most float64) {
		for p, err := range (align.Aligner{Threshold: 0.2, Refusals: true}).Align(context.Background(), stream(left, right)) {
			require.NoError(t, err)
			most = max(most, p.Event)
		}
		return most
	}
	assert.Greater(t, event(a, b), 0.5)
	assert.Less(t, event(a, c), event(a, b))
	assert.Equal(t, event(a, c), event(c, a))

	for p, err := range (align.Aligner{Vouched: true}).Align(context.Background(), stream(a, c)) {
		require.NoError(t, err)
		assert.Equal(t, 1.0, p.Event, "what is vouched for is certain")
	}
	for p, err := range (align.Aligner{}).Align(context.Background(), stream(a[:1], b[:1])) {
		require.NoError(t, err)
		assert.Equal(t, 0.5, p.Event, "a single sentence tells nothing of the rest")
	}
}
