package detector_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// hedges are words before a figure, "" for none.
var hedges = []string{"", "about ", "nearly ", "just over ", "more than ", "at least ", "fewer than ", "up to ", "an estimated "}

// anyPhrase returns a value of a template in any wording.
func (t template) anyPhrase(r *rand.Rand) string {
	hedge := hedges[r.IntN(len(hedges))]
	if t.decimals && r.IntN(4) == 0 {
		return hedge + t.sign + strconv.FormatFloat(float64(t.number(r))+float64(1+r.IntN(9))/10, 'f', 1, 64) + t.noun
	}
	for {
		if s := t.phrase(formats[r.IntN(len(formats))], t.number(r)); s != "" {
			return hedge + s
		}
	}
}

// A statement does not contradict itself: the same sentence in two reports is
// silent, whatever its value and its wording.
func TestLawSelf(t *testing.T) {
	r := law(1)
	for _, tm := range templates {
		for range 30 {
			s := tm.with(tm.anyPhrase(r))
			assert.Empty(t, undated(t, s, s), "%s\n%s", s, show(undated(t, s, s)))
		}
	}
}

// Exchanging the sides of a comparison exchanges the sides of its findings, and
// changes nothing else: neither verdict nor code, rule, severity or confidence.
func TestLawSymmetry(t *testing.T) {
	r := law(2)
	for _, tm := range templates {
		for range 40 {
			a, b := tm.with(tm.anyPhrase(r)), tm.with(tm.anyPhrase(r))
			assertMirrored(t, undated(t, a, b), undated(t, b, a), a, b)
		}
	}
}

func assertMirrored(t *testing.T, there, back []detector.Finding, a, b string) {
	t.Helper()
	sides := func(f detector.Finding, mirrored bool) string {
		left, right := f.Left, f.Right
		if right != nil && mirrored {
			left, right = *right, &f.Left
		}
		s := fmt.Sprintf("%s %s %s %s %.9f %s | %s = %s", f.Kind, f.Verdict, f.Code, f.Severity, f.Confidence, f.Rule, left.Words(), left.Value)
		if right != nil {
			s += " | " + right.Words() + " = " + right.Value
		}
		return s
	}
	var one, other []string
	for _, f := range there {
		one = append(one, sides(f, false))
	}
	for _, f := range back {
		other = append(other, sides(f, true))
	}
	assert.ElementsMatch(t, one, other, "%s\n%s", a, b)
}

// A figure ten times as large is found, as a contradiction of scale, in every
// format, in any two of them, and in every kind of figure: in digits, with
// commas, in words, with words of scale, and as a decimal.
func TestLawTimesTen(t *testing.T) {
	r := law(3)
	for _, tm := range templates {
		for _, f := range formats {
			for range 20 {
				n := tm.number(r)
				g := formats[r.IntN(len(formats))] // and in two formats
				if a, b := tm.phrase(f, n), tm.phrase(g, 10*n); a != "" && b != "" {
					assertScale(t, tm, tm.with(a), tm.with(b))
				}
			}
		}
		for range 30 {
			if tenths := 1 + r.IntN(9) + 10*tm.number(r); tm.decimals {
				a := tm.sign + strconv.FormatFloat(float64(tenths)/10, 'f', 1, 64) + tm.noun
				b := tm.sign + strconv.FormatFloat(float64(tenths), 'f', 1, 64) + tm.noun
				assertScale(t, tm, tm.with(a), tm.with(b))
			}
		}
	}
}

// Billion for million, and million for thousand, is found as a contradiction
// of scale, written out or short, before a noun or behind a sign.
func TestLawScaleWord(t *testing.T) {
	r := law(4)
	for _, tm := range templates {
		if tm.most < 1_000_000 {
			continue
		}
		for _, pair := range [][2]string{{" million", " billion"}, {" thousand", " million"}, {"m", "bn"}, {" mln", " bln"}, {"k", "m"}} {
			if len(pair[0]) < 5 && tm.sign == "" {
				continue // "2m listeners" may be metres
			}
			for range 20 {
				figure := strconv.FormatFloat(float64(11+r.IntN(900))/10, 'f', -1, 64)
				if strings.HasSuffix(pair[0], "thousand") {
					figure = strconv.Itoa(2 + r.IntN(900))
				}
				assertScale(t, tm, tm.with(tm.sign+figure+pair[0]+tm.noun), tm.with(tm.sign+figure+pair[1]+tm.noun))
			}
		}
	}
}

func assertScale(t *testing.T, tm template, a, b string) {
	t.Helper()
	found := undated(t, a, b)
	if assert.Len(t, found, 1, "%s\n%s\n%s", a, b, show(found)) {
		assert.Equal(t, detector.Contradiction, found[0].Verdict, "%s\n%s\n%s", a, b, show(found))
		assert.Equal(t, detector.Scale, found[0].Code, "%s\n%s\n%s", a, b, show(found))
		assert.Equal(t, tm.kind, found[0].Kind, "%s\n%s", a, b)
	}
}

// The lenient profile forgives more and accuses of nothing more: what strict
// leaves in silence it leaves in silence, and what it calls a contradiction is
// one to strict.
func TestLawLenient(t *testing.T) {
	r := law(12)
	for _, tm := range templates {
		for range 40 {
			v := tm.number(r)
			a := tm.with(hedges[r.IntN(len(hedges))] + tm.phrase(formats[1], v))
			b := tm.with(hedges[r.IntN(len(hedges))] + tm.phrase(formats[1], v+v*(r.IntN(80)-40)/100))
			strict, lenient := undated(t, a, b), under(t, text.Lenient(), a, b)
			assert.False(t, len(strict) == 0 && len(lenient) > 0, "%s\n%s\n%s", a, b, show(lenient))
			assert.False(t, contradicts(lenient) && !contradicts(strict), "%s\n%s\n%s", a, b, show(lenient))
		}
	}
}

// under sets two sentences against each other under a profile.
func under(t *testing.T, p text.Profile, left, right string) []detector.Finding {
	t.Helper()
	d := detector.Detector{Profile: p}
	_, found, err := d.Compare(t.Context(), &text.Document{Name: "left", Text: left}, &text.Document{Name: "right", Text: right})
	require.NoError(t, err)
	return found
}
