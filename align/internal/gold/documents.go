package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// A Document is what is known of a document: its sentences, in order.
type Document struct{ Sentences []string }

// placed is a sentence's place: its document and its number.
type placed struct {
	document string
	number   int
}

// places reads the places of both sentences from the id of a pair, such as
// "ecbp-2_4ecbplus.2-2_5ecbplus.0" or "meantime-a-1.0|meantime-a-2.9".
func places(id string) (left, right placed, err error) {
	a, b, ok := strings.Cut(id, "|")
	if !ok {
		a, b, ok = strings.Cut(strings.TrimPrefix(id, "ecbp-"), "-")
	}
	if left, err = placeOf(a); err == nil && ok {
		right, err = placeOf(b)
	}
	if err != nil || !ok {
		err = fmt.Errorf("no places of sentences in the id %q", id)
	}
	return left, right, err
}

func placeOf(s string) (placed, error) {
	dot := strings.LastIndexByte(s, '.')
	if dot < 0 {
		return placed{}, strconv.ErrSyntax
	}
	n, err := strconv.Atoi(s[dot+1:])
	return placed{s[:dot], n}, err
}

// assemble gives pairs their documents, as far as the pairs tell of them.
func assemble(pairs []Pair) error {
	found := map[string]map[int]string{}
	put := func(at placed, sentence string) {
		if found[at.document] == nil {
			found[at.document] = map[int]string{}
		}
		found[at.document][at.number] = sentence
	}
	for _, p := range pairs {
		left, right, err := places(p.id)
		if err != nil {
			return err
		}
		put(left, p.Left)
		put(right, p.Right)
	}
	documents := map[string]*Document{}
	for name, sentences := range found {
		d := &Document{}
		numbers := make([]int, 0, len(sentences))
		for n := range sentences {
			numbers = append(numbers, n)
		}
		slices.Sort(numbers)
		for _, n := range numbers {
			d.Sentences = append(d.Sentences, sentences[n])
		}
		documents[name] = d
	}
	return enter(pairs, documents)
}

// enter gives pairs their documents.
func enter(pairs []Pair, documents map[string]*Document) error {
	for i := range pairs {
		left, right, err := places(pairs[i].id)
		if err != nil {
			return err
		}
		pairs[i].LeftIn, pairs[i].RightIn = documents[left.document], documents[right.document]
		if pairs[i].LeftIn == nil || pairs[i].RightIn == nil {
			return fmt.Errorf("no document of the pair %q", pairs[i].id)
		}
	}
	return nil
}

// whole gives pairs the documents of a file.
func whole(path string, pairs []Pair) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	documents := map[string]*Document{}
	decoder := json.NewDecoder(bufio.NewReader(f))
	for {
		var d struct {
			ID        string
			Sentences []struct{ Text string }
		}
		if err := decoder.Decode(&d); err == io.EOF {
			return enter(pairs, documents)
		} else if err != nil {
			return fmt.Errorf("read %s: %w", path, err)
		}
		document := &Document{}
		for _, s := range d.Sentences {
			document.Sentences = append(document.Sentences, s.Text)
		}
		documents[d.ID] = document
	}
}

// settle gives the pairs of a set their documents, where any are known.
func (s Set) settle(data string, pairs []Pair) error {
	switch {
	case s.documents != "":
		return whole(filepath.Join(data, s.documents), pairs)
	case s.Placed:
		return assemble(pairs)
	}
	return nil
}
