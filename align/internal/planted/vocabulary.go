package planted

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/atodds/atodds/align/internal/likeness"
)

// A vocabulary holds the words of the table of rarities, which are drawn as
// often as news uses them.
type vocabulary struct {
	words []string
	upTo  []int // by word: how many uses the words up to it have together
}

// The sizes of what is made up beside the words of the table. A small number
// is common and a large one rare: they are drawn by Zipf's law.
const (
	coined  = 300_000 // words outside the table
	persons = 60_000
	firms   = 20_000
	places  = 4_000

	// coinedShare is how many of a hundred words are outside the table.
	coinedShare = 4
)

func newVocabulary() *vocabulary {
	v := &vocabulary{}
	total := 0
	for stem, uses := range likeness.Stems() {
		if !plain(stem) {
			continue
		}
		total += uses
		v.words, v.upTo = append(v.words, stem), append(v.upTo, total)
	}
	return v
}

// plain reports whether a stem can stand in the middle of a sentence: letters
// alone, and enough of them to be no abbreviation.
func plain(stem string) bool {
	return len(stem) > 2 && !strings.ContainsFunc(stem, func(r rune) bool { return r < 'a' || r > 'z' })
}

// word draws a word.
func (w *writer) word() string {
	if w.random.IntN(100) < coinedShare {
		return coin("word", zipf(w.random, coined, 500))
	}
	v := w.vocabulary
	n, _ := slices.BinarySearch(v.upTo, 1+w.random.IntN(v.upTo[len(v.upTo)-1]))
	return v.words[n]
}

// zipf draws a number below n by the law of Zipf and Mandelbrot: k is about as
// frequent as 1/(k+head).
func zipf(r *rand.Rand, n int, head float64) int {
	return min(int(head*math.Pow(float64(n)/head+1, r.Float64())-head), n-1)
}

// coin returns the n-th made-up word of a sort. Two sorts have no word in
// common, but for chance.
func coin(sort string, n int) string {
	seed := uint64(len(sort)) << 32
	for _, r := range sort {
		seed = seed*131 + uint64(r)
	}
	r := rand.New(rand.NewPCG(seed, uint64(n)))
	var b strings.Builder
	for range 2 + r.IntN(2) {
		b.WriteString(onsets[r.IntN(len(onsets))])
		b.WriteString(nuclei[r.IntN(len(nuclei))])
	}
	b.WriteString(codas[r.IntN(len(codas))])
	return b.String()
}

var (
	onsets = strings.Fields("b bl br c ch cl d dr f fl g gl gr h j k kr l m n p pl pr qu r s sh sk sl st str t th tr v w y z")
	nuclei = strings.Fields("a e i o u a e o ai au ea ee ia io oa ou")
	codas  = strings.Fields("l n r s t k m nd nt rt ld ck ng sk th x lm rn")
)

// title returns a word with a capital.
func title(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// person returns the name of a person, as texts give it at first.
func (w *writer) person() string {
	n := zipf(w.random, persons, 300)
	return title(coin("first", n%900)) + " " + title(coin("last", n))
}

// place returns the name of a town.
func (w *writer) place() string { return title(coin("place", zipf(w.random, places, 60))) }

// firm returns the name of a firm; what it ends on is common.
func (w *writer) firm() string {
	n := zipf(w.random, firms, 200)
	return title(coin("firm", n)) + " " + forms[n%len(forms)]
}

var forms = strings.Fields("Group Company Inc Bank International Services Business Media Office Center")
