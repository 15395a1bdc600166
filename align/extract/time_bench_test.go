package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/require"
)

// timeBenchText returns a few hundred kilobytes of news: the corpus where
// ATODDS_DATA names it, generated sentences elsewhere.
func timeBenchText(b *testing.B) []string {
	dir := os.Getenv("ATODDS_DATA")
	if dir == "" {
		one := "The council met on Monday, Nov. 23, to vote on a plan that officials said would cost the town nothing. " +
			"Residents who had come to the hall waited for two hours while members argued over the wording of a clause. " +
			"By Friday evening more than a dozen had signed a letter against it, and the mayor answered at 6 p.m. in the square. "
		return strings.Split(strings.Repeat(one+"\n", 500), "\n")
	}
	f, err := os.Open(filepath.Join(dir, "corpus", "news.jsonl"))
	require.NoError(b, err)
	defer f.Close()
	var list []string
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for len(list) < 4000 && lines.Scan() {
		var d struct{ Text string }
		require.NoError(b, json.Unmarshal(lines.Bytes(), &d))
		list = append(list, strings.Split(d.Text, "\n")...)
	}
	return list
}

// BenchmarkTimes measures finding and resolving times in sentences that are
// lexed already.
func BenchmarkTimes(b *testing.B) {
	d := &text.Document{Date: civil(2026, 11, 25)}
	var scans []scan
	size := 0
	for _, s := range timeBenchText(b) {
		scans = append(scans, scan{src: s, words: english(), toks: lex(nil, s, 0, english())})
		size += len(s)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	var dst []found
	for b.Loop() {
		for i := range scans {
			s := &scans[i]
			s.drafts = s.drafts[:0]
			dst = s.times(dst[:0])
			(&timeGrammar{s}).resolve(d)
		}
	}
}

// BenchmarkTimeWords measures lines of nothing but time words at two lengths:
// as long as the time for each byte does not grow, parsing is linear.
func BenchmarkTimeWords(b *testing.B) {
	for _, unit := range []string{
		"Monday Monday ", "March 3 March 3 ", "1:1:1:1:", "the day before ", "to Monday ", "from from ", "last last ", "2026-", "early late ",
		"two weeks from ", "twice a ", "the first nine months ", "6 p.m. (ET ", "2026-11-20T18:00+",
	} {
		for _, size := range []int{1 << 18, 1 << 19} {
			d := &text.Document{Text: strings.Repeat(unit, size/len(unit)), Date: civil(2026, 11, 25)}
			b.Run(strings.TrimSpace(unit)+"/"+strconv.Itoa(size>>10)+"k", func(b *testing.B) {
				b.SetBytes(int64(len(d.Text)))
				for b.Loop() {
					_, err := Sentences(b.Context(), d)
					require.NoError(b, err)
				}
			})
		}
	}
}
