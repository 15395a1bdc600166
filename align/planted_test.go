package align_test

import (
	"bufio"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// A press is a made-up press: events, of which several outlets report, in
// words that are as frequent as they are in the news. In every event one
// outlet gets figures wrong, and the press knows which.
type press struct {
	random *rand.Rand
	words  []string // of the table of rarities
	upTo   []int    // by word: how many uses the words up to it have together

	documents []*text.Document
	planted   []planted
}

// A planted contradiction is two sentences with unlike figures.
type planted struct {
	left, right   *text.Document
	first, second string // as they stand in left and right
}

// The shape of an event.
const (
	outlets   = 5
	length    = 25 // sentences of a document
	perEvent  = 2  // planted contradictions
	perPress  = outlets * length
	startDate = "2021-03-01"
)

// A telling is a fact in two wordings.
type telling struct{ a, b string }

// tellings have places for names of the event, for words, and for a figure.
var tellings = []telling{
	{"The fire at the {0} mill in {1} killed {n} workers before the {w} could be evacuated.",
		"Before the {w} could be evacuated, {n} workers died in the fire at the {0} mill in {1}."},
	{"{0} Holdings will close its {w} plant in {1} and cut {n} jobs.",
		"The {w} plant of {0} Holdings in {1} is to be closed and {n} jobs cut."},
	{"Police in {1} arrested {n} protesters outside the {w} office of {0}.",
		"Outside the {w} office of {0} in {1}, police arrested {n} protesters."},
	{"The storm {0} destroyed {n} homes near {1} and cut off the {w} road.",
		"Near {1} the storm {0} destroyed {n} homes and cut off the {w} road."},
}

// newPress makes up n sentences or a few more.
func newPress(t testing.TB, n int) *press {
	p := &press{random: rand.New(rand.NewPCG(11, uint64(n)))}
	p.learn(t)
	for event := range (n + perPress - 1) / perPress {
		p.report(event)
	}
	return p
}

// learn reads the words and their frequencies.
func (p *press) learn(t testing.TB) {
	f, err := os.Open("internal/likeness/rarity.tsv")
	require.NoError(t, err)
	defer f.Close()
	total := 0
	for s := bufio.NewScanner(f); s.Scan(); {
		fields := strings.Split(s.Text(), "\t")
		if strings.HasPrefix(s.Text(), "#") || len(fields) != 3 {
			continue
		}
		uses, err := strconv.Atoi(fields[1])
		require.NoError(t, err)
		total += uses
		p.words, p.upTo = append(p.words, fields[0]), append(p.upTo, total)
	}
	require.NotEmpty(t, p.words)
}

// word draws a word by its frequency.
func (p *press) word() string {
	n, _ := slices.BinarySearch(p.upTo, 1+p.random.IntN(p.upTo[len(p.upTo)-1]))
	return p.words[n]
}

// name makes up a name.
func (p *press) name() string {
	var b strings.Builder
	for range 3 {
		b.WriteByte("bdfgklmnprstvz"[p.random.IntN(14)])
		b.WriteByte("aeiou"[p.random.IntN(5)])
	}
	b.WriteByte("lnrst"[p.random.IntN(5)])
	return strings.ToUpper(b.String()[:1]) + b.String()[1:]
}

// report writes the documents of an event.
func (p *press) report(event int) {
	names := make([]string, 6)
	for i := range names {
		names[i] = p.name()
	}
	topic := make([]string, 40)
	for i := range topic {
		topic[i] = p.word()
	}
	date, _ := time.Parse(time.DateOnly, startDate)
	sentences := make([][]string, outlets)
	for o := range sentences {
		for range length - perEvent {
			sentences[o] = append(sentences[o], p.filler(names, topic))
		}
	}
	tell := p.random.Perm(len(tellings))
	var told []planted
	for n := range perEvent {
		right, wrong := p.telling(tellings[tell[n]], names[2*n:], topic[n])
		outlet := p.random.IntN(outlets - 1)
		at := p.random.IntN(len(sentences[outlet]))
		sentences[outlet] = slices.Insert(sentences[outlet], at, right)
		sentences[outlet+1] = slices.Insert(sentences[outlet+1], at, wrong)
		told = append(told, planted{first: right, second: wrong})
	}
	first := len(p.documents)
	for o := range sentences {
		p.documents = append(p.documents, &text.Document{
			Name: fmt.Sprintf("event %d outlet %d", event, o), Date: date.AddDate(0, 0, event%300),
			Text: strings.Join(sentences[o], "\n\n") + "\n",
		})
	}
	for _, c := range told {
		for _, d := range p.documents[first:] {
			if strings.Contains(d.Text, c.first) {
				c.left = d
			}
			if strings.Contains(d.Text, c.second) {
				c.right = d
			}
		}
		p.planted = append(p.planted, c)
	}
}

// filler writes a sentence about an event that gives no figures.
func (p *press) filler(names, topic []string) string {
	words := []string{"The", p.word(), "of", names[p.random.IntN(len(names))]}
	for range 4 + p.random.IntN(4) {
		words = append(words, topic[p.random.IntN(len(topic))], p.word())
	}
	return strings.Join(append(words, "for the", p.word()), " ") + "."
}

// telling tells a fact twice with unlike figures, half the time in the same
// words.
func (p *press) telling(t telling, names []string, word string) (right, wrong string) {
	if p.random.IntN(2) == 0 {
		t.b = t.a
	}
	n := 12 + 10*p.random.IntN(8) // the last digit is 2
	fill := func(s string, n int) string {
		return strings.NewReplacer("{0}", names[0], "{1}", names[1], "{w}", word, "{n}", strconv.Itoa(n)).Replace(s)
	}
	return fill(t.a, n), fill(t.b, n+5+p.random.IntN(4)*10)
}

// sentences splits the documents and reads their figures.
func (p *press) sentences(t testing.TB) [][]text.Sentence {
	var all [][]text.Sentence
	for _, d := range p.documents {
		s, err := extract.Sentences(context.Background(), d)
		require.NoError(t, err)
		all = append(all, s)
	}
	return all
}

// A meeting is two documents and a sentence of each.
type meeting struct {
	left, right   *text.Document
	first, second string
}

// share returns the share of the planted contradictions that are in found.
func (p *press) share(found map[meeting]bool) float64 {
	n := 0
	for _, c := range p.planted {
		if found[meeting(c)] || found[meeting{c.right, c.left, c.second, c.first}] {
			n++
		}
	}
	return float64(n) / float64(len(p.planted))
}

// Nearly all planted contradictions are paired, and found, among ten
// thousand sentences of events that have nothing to do with each other.
func TestPlanted(t *testing.T) {
	p := newPress(t, 10_000)
	require.Greater(t, len(p.planted), 100)
	paired := map[meeting]bool{}
	for _, pair := range collect(t, align.Aligner{}, p.sentences(t)...) {
		paired[meeting{pair.Left.Document, pair.Right.Document, pair.Left.Text(), pair.Right.Text()}] = true
	}
	assert.GreaterOrEqual(t, p.share(paired), 0.95, "of the planted contradictions are paired")

	found := map[meeting]bool{}
	var d detector.Detector
	for f, err := range d.Detect(context.Background(), func(yield func(*text.Document, error) bool) {
		for _, doc := range p.documents {
			if !yield(doc, nil) {
				return
			}
		}
	}) {
		require.NoError(t, err)
		if f.Right != nil && f.Verdict == detector.Contradiction {
			l, r := f.Left.Sentence, f.Right.Sentence
			found[meeting{l.Document, r.Document, l.Text(), r.Text()}] = true
		}
	}
	assert.GreaterOrEqual(t, p.share(found), 0.95, "of the planted contradictions are found")
	t.Logf("%d planted: %.3f paired, %.3f found", len(p.planted), p.share(paired), p.share(found))
}
