package detector_test

import (
	"context"
	"fmt"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector"
)

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
