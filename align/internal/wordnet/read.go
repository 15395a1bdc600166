package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/atodds/atodds/align/internal/likeness"
)

// A sense is one meaning of a word, and how often a tagged corpus has it.
type sense struct {
	synset string // part of speech and offset
	rank   int    // 1 for the commonest
	count  int
}

// A synset is the words of one meaning, and the meanings that it points to.
type synset struct {
	words    []string // with underscores
	pointers []pointer
}

// A pointer leads from a word of a synset to one of another; a word of 0
// stands for all of them.
type pointer struct {
	symbol, to   string
	source, goal int
}

// speech counts the uses of a stem by part of speech.
type speech struct{ counts [4]int }

const parts = "nvar"

func (s *speech) most() byte {
	best := 0
	for i, n := range s.counts {
		if n > s.counts[best] {
			best = i
		}
	}
	return parts[best]
}

// A net is WordNet as far as single words are concerned.
type net struct {
	senses  map[string][]sense // by word and part of speech: "kill/v"
	synsets map[string]*synset
	uses    map[string]*speech // by stem
}

func read(folder string) (*net, error) {
	n := &net{senses: map[string][]sense{}, synsets: map[string]*synset{}, uses: map[string]*speech{}}
	counts, err := tagCounts(filepath.Join(folder, "cntlist.rev"))
	if err != nil {
		return nil, err
	}
	for i, name := range []string{"noun", "verb", "adj", "adv"} {
		err := lines(filepath.Join(folder, "index."+name), func(f []string) error { return n.index(parts[i], f, counts) })
		if err != nil {
			return nil, err
		}
		err = lines(filepath.Join(folder, "data."+name), func(f []string) error { return n.data(parts[i], f) })
		if err != nil {
			return nil, err
		}
	}
	return n, nil
}

// lines calls each with the fields of every line that is no comment.
func lines(path string, each func([]string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	scanner := bufio.NewScanner(f)
	scanner.Buffer(nil, 1<<20)
	for n := 1; scanner.Scan(); n++ {
		if strings.HasPrefix(scanner.Text(), " ") {
			continue
		}
		if err := each(strings.Fields(scanner.Text())); err != nil {
			return fmt.Errorf("read %s: line %d: %w", path, n, err)
		}
	}
	return scanner.Err()
}

// tagCounts reads how often each sense was tagged, by word, part of speech and
// number of the sense.
func tagCounts(path string) (map[string]int, error) {
	counts := map[string]int{}
	err := lines(path, func(f []string) error {
		word, rest, ok := strings.Cut(f[0], "%")
		if !ok || len(f) < 3 || rest == "" {
			return fmt.Errorf("not a sense with its counts: %q", strings.Join(f, " "))
		}
		part := map[byte]string{'1': "n", '2': "v", '3': "a", '4': "r", '5': "a"}[rest[0]]
		count, err := strconv.Atoi(f[2])
		counts[word+"/"+part+f[1]] = count
		return err
	})
	return counts, err
}

// index takes a line of an index file in.
func (n *net) index(part byte, f []string, counts map[string]int) error {
	if len(f) < 6 {
		return fmt.Errorf("too short for an index")
	}
	pointers, err := strconv.Atoi(f[3])
	if err != nil || len(f) < 6+pointers {
		return fmt.Errorf("not an index entry")
	}
	word, key := f[0], f[0]+"/"+string(part)
	for i, offset := range f[6+pointers:] {
		count := counts[fmt.Sprint(key, i+1)]
		n.senses[key] = append(n.senses[key], sense{string(part) + offset, i + 1, count})
		if stem := stemOf(word); stem != "" {
			if n.uses[stem] == nil {
				n.uses[stem] = &speech{}
			}
			n.uses[stem].counts[strings.IndexByte(parts, part)] += 2*count + 1
		}
	}
	return nil
}

// data takes a line of a data file in.
func (n *net) data(part byte, f []string) error {
	words, err := strconv.ParseInt(f[3], 16, 32)
	if err != nil || len(f) < 5+2*int(words) {
		return fmt.Errorf("not a synset")
	}
	s, key := &synset{}, string(part)+f[0]
	for i := range int(words) {
		word, _, _ := strings.Cut(f[4+2*i], "(") // the place of an adjective
		s.words = append(s.words, strings.ToLower(word))
	}
	f = f[4+2*words:]
	count, err := strconv.Atoi(f[0])
	if err != nil || len(f) < 1+4*count {
		return fmt.Errorf("not the pointers of a synset")
	}
	for i := range count {
		p := f[1+4*i:]
		ends, err := strconv.ParseUint(p[3], 16, 32)
		if err != nil {
			return err
		}
		s.pointers = append(s.pointers, pointer{p[0], p[2] + p[1], int(ends >> 8), int(ends & 0xFF)})
	}
	n.synsets[key] = s
	return nil
}

// stemOf returns the stem of a single word; it is empty for phrases.
func stemOf(word string) string {
	for i := range len(word) {
		if c := word[i]; c < 'a' || c > 'z' {
			return ""
		}
	}
	return likeness.Stem(word)
}
