package detector_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"time"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

// Documents may come from anywhere, and one that cannot be had is an error in
// its place: the others are compared.
func ExampleDetector_Detect() {
	day := time.Date(2031, 5, 4, 0, 0, 0, 0, time.UTC)
	docs := func(yield func(*text.Document, error) bool) {
		_ = yield(&text.Document{Name: "morning", Date: day, Text: "The chain ferry Osprey hit the north pier at Tarnholm, and 14 passengers were hurt."}, nil) &&
			yield(nil, errors.New("noon: not delivered")) &&
			yield(&text.Document{Name: "evening", Date: day, Text: "The chain ferry Osprey hit the north pier at Tarnholm, and 41 passengers were hurt."}, nil)
	}
	var tally detector.Tally
	d := detector.Detector{Tally: &tally}
	for f, err := range d.Detect(context.Background(), docs) {
		if err != nil {
			fmt.Println("error:", err)
			continue
		}
		fmt.Printf("%s of %s: %q in %s, %q in %s\n", f.Verdict, f.Kind,
			f.Left.Words(), f.Left.Sentence.Document.Name, f.Right.Words(), f.Right.Sentence.Document.Name)
	}
	fmt.Println(tally.Documents, "documents,", tally.Compared, "pair compared")
	// Output:
	// error: noon: not delivered
	// contradiction of count: "14 passengers" in morning, "41 passengers" in evening
	// 2 documents, 1 pair compared
}

// New documents are set against those of an index, which is on the left.
func ExampleDetector_DetectAgainst() {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "index")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer os.RemoveAll(folder)
	index, err := align.OpenIndex(folder)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer index.Close()

	old := source.FromText("archive", "The chain ferry Osprey hit the north pier at Tarnholm, and 14 passengers were hurt.")
	sentences, err := extract.Sentences(ctx, old)
	if err != nil {
		fmt.Println(err)
		return
	}
	if _, err := index.Add(ctx, one(sentences)); err != nil {
		fmt.Println(err)
		return
	}

	today := source.FromText("today", "At Tarnholm the chain ferry Osprey hit the north pier, and 41 passengers were hurt.")
	var d detector.Detector
	for f, err := range d.DetectAgainst(ctx, index, one(today)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: %s; %s: %s\n", f.Left.Sentence.Document.Name, f.Left.Words(), f.Right.Sentence.Document.Name, f.Right.Words())
	}
	// Output: archive: 14 passengers; today: 41 passengers
}

// one yields what it is given.
func one[T any](v T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) { yield(v, nil) }
}

// Two reports of one concert do not agree on how long it took.
func ExampleDetector_Compare() {
	left := &text.Document{Name: "morning", Text: "The opening concert in Varnholm's new opera house lasted two hours."}
	right := &text.Document{Name: "evening", Text: "The opening concert in the new opera house of Varnholm lasted 90 minutes."}
	var d detector.Detector
	_, findings, err := d.Compare(context.Background(), left, right)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range findings {
		fmt.Printf("%s of %s: %s\n", f.Verdict, f.Kind, f.Message)
	}
	// Output: contradiction of duration: two hours; elsewhere 90 minutes
}
