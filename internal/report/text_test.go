package report

import (
	"bytes"
	"flag"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

func text80(t *testing.T, o TextOptions, run []Line) string {
	t.Helper()
	var b bytes.Buffer
	w := NewText(&b, o)
	for _, l := range run {
		require.NoError(t, w.Write(l))
	}
	return b.String()
}

func TestText(t *testing.T) {
	got := text80(t, TextOptions{}, lines(t))
	if *update {
		require.NoError(t, os.WriteFile("testdata/run.golden", []byte(got), 0o644))
	}
	want, err := os.ReadFile("testdata/run.golden")
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
	for line := range strings.Lines(got) {
		assert.LessOrEqual(t, columnsOf(strings.TrimSuffix(line, "\n")), 80, line)
	}
}

// Where a side stands is told on as many lines as it takes.
func TestTextOfLongNames(t *testing.T) {
	f := FromFinding(ferry(t))
	f.Right.Source, f.Right.Origin = strings.Repeat("archive/", 7)+"islander.txt", strings.Repeat("archive/", 7)+"harbour.txt"
	got := text80(t, TextOptions{}, []Line{f})
	assert.Contains(t, got, "\n  "+f.Right.Source+":1\n      read as 410\n      copy of "+f.Right.Origin+"\n    The ferry")
}

// Colour replaces the marks and changes nothing else.
func TestTextColor(t *testing.T) {
	plain := text80(t, TextOptions{}, lines(t))
	color := text80(t, TextOptions{Color: true}, lines(t))
	assert.NotContains(t, plain, "\x1b")
	assert.Contains(t, color, "\x1b[1;4;31m410 passengers\x1b[0m", "an error is red, bold and underlined")
	var b strings.Builder
	for part := range strings.SplitSeq(color, "\x1b[") {
		_, rest, found := strings.Cut(part, "m")
		if b.Len() == 0 && !found {
			rest = part
		}
		b.WriteString(rest)
	}
	strip := strings.NewReplacer("«", "", "»", "")
	assert.Equal(t, strip.Replace(plain), strip.Replace(b.String()))
}

func TestTextSaysWhatSilenceMeans(t *testing.T) {
	got := text80(t, TextOptions{}, []Line{&Summary{Documents: 1, Sentences: 3, Unjudged: 2}})
	assert.Equal(t, `1 document with 3 sentences, checked by itself: nothing was compared across
sources.
Nothing found to be at odds within it. Silence is no proof that it is right.
Not judged: 2 pairs.
`, got)

	got = text80(t, TextOptions{}, []Line{&Summary{Documents: 2, Sentences: 3, Unjudged: 2}})
	assert.Equal(t, `2 documents with 3 sentences; 0 pairs compared.
Nothing found to be at odds. Silence is no proof that the sources agree.
Not judged: 2 pairs.
`, got)

	got = text80(t, TextOptions{}, []Line{&Summary{Errors: 1}})
	assert.Equal(t, `0 documents with 0 sentences; 0 pairs compared.
No document was read, so that nothing could be found.
The run is incomplete: 1 error.
`, got)
}

// What a document holds cannot act on the terminal of its reader.
// A name begins no line: one made for it could pass for a finding.
func TestVisibleName(t *testing.T) {
	assert.Equal(t, "a<U+000A>error: b<U+000D>.txt", VisibleName("a\nerror: b\r.txt"))
	assert.Equal(t, "a<U+0085>b<U+2028>c<U+001B>[0m", VisibleName("a\u0085b\u2028c\x1b[0m"))
	assert.Equal(t, "two words.txt", VisibleName("two words.txt"), "other white space stays")
}

func TestVisible(t *testing.T) {
	for _, test := range []struct{ why, in, want string }{
		{"plain text stays", "naïve – 12 %", "naïve – 12 %"},
		{"escape sequence", "\x1b[31mred", "<U+001B>[31mred"},
		{"C1 control", "\u009b31m", "<U+009B>31m"},
		{"right-to-left override", "12\u202e34", "12<U+202E>34"},
		{"zero-width space", "1\u200b2", "1<U+200B>2"},
		{"tag", "x\U000E0041", "x<U+E0041>"},
		{"backspace", "a\b", "a<U+0008>"},
		{"bytes that are no text", "a\xff", "a\ufffd"},
		{"own marks of the layout", "a\ufdd0", "a<U+FDD0>"},
		{"white space is left to the layout", "a\n\tb", "a\n\tb"},
	} {
		assert.Equal(t, test.want, Visible(test.in), test.why)
	}
}

func TestWrapMarked(t *testing.T) {
	for _, test := range []struct {
		why                  string
		before, words, after string
		want                 string
	}{
		{"a short sentence is one line", "Of all, ", "12", " left.", "Of all, «12» left."},
		{"marks stand at the words, within a word, too", "a ", "12", "-day trip", "a «12»-day trip"},
		{"a phrase goes on over two lines", "One two three ", "four five six", " seven.", "One two three «four»\n«five six» seven."},
		{"a short phrase stays together", "One two three ", "five six", " seven.", "One two three\n«five six» seven."},
		{"a line break of the text is a blank", "One\n\t two ", "three", "\nfour", "One two «three» four"},
		{"no words: nothing is marked", "One two", "", "", "One two"},
		{"a long word has a line of its own", "A ", "12", " donaudampfschifffahrtsgesellschaft b", "A «12»\ndonaudampfschifffahrtsgesellschaft\nb"},
		{"wide characters take two columns", "東京東京東京東京 ", "東京", "東京", "東京東京東京東京\n«東京»東京"},
		{"far context is left out", strings.Repeat("far ", 30), "12", strings.Repeat(" far", 30),
			"… far far far far\nfar far far far far\nfar far far far «12»\nfar far far far far\nfar far far far far\nfar far far …"},
	} {
		got := strings.Join(wrapMarked(test.before, test.words, test.after, 20), "\n")
		got = strings.NewReplacer(keep, " ", markOn, "«", markOff, "»").Replace(got)
		assert.Equal(t, test.want, got, test.why)
	}
}

func TestPartsOfAnEditedRun(t *testing.T) {
	for _, s := range []Side{
		{Sentence: "Ten left.", SentenceStart: 5, Start: 0, End: 3},
		{Sentence: "Ten left.", Start: 4, End: 2},
		{Sentence: "Ten left.", Start: 4, End: 99},
	} {
		before, words, after := s.parts()
		assert.Equal(t, "Ten left.", before)
		assert.Empty(t, words+after, "offsets that do not fit mark nothing")
	}
}

// Whatever a document holds, lines keep to their width, but for words that
// are wider, and nothing in them acts on a terminal.
func FuzzWrapMarked(f *testing.F) {
	f.Add("Of all, ", "12", " left.")
	f.Add("\x1b]0;title\a", "\u202e12", "\u0085東京\xff")
	f.Fuzz(func(t *testing.T, before, words, after string) {
		const columns = 30
		for _, line := range wrapMarked(before, words, after, columns) {
			if strings.ContainsFunc(strings.NewReplacer(keep, " ", markOn, "", markOff, "").Replace(line), acts) {
				t.Fatalf("%q holds what is invisible", line)
			}
			if columnsOf(line) > columns+2 && len(strings.Fields(line)) > 1 {
				t.Fatalf("%q is wider than %d columns", line, columns)
			}
		}
	})
}

// What is shown is text that acts on nothing, whatever bytes a name has.
func FuzzVisible(f *testing.F) {
	for _, p := range payloads {
		f.Add(p)
	}
	f.Fuzz(func(t *testing.T, s string) {
		shown := VisibleName(s)
		assert.True(t, utf8.ValidString(shown))
		assert.NotRegexp(t, command, shown)
		assert.False(t, strings.ContainsFunc(shown, acts))
	})
}
