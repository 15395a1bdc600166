package judge_test

import (
	"context"
	"fmt"
	"os"

	"github.com/atodds/atodds/align/source"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge"
)

// A detector with a judge has what the rules leave weighed by a model, here by that
// of a local server.
func Example() {
	ctx := context.Background()
	j, err := judge.New(judge.Options{
		BaseURL: "http://localhost:8080/v1",
		Model:   "local",
		Key:     judge.Key(os.Getenv("OPENAI_API_KEY")),
		Cache:   "answers",
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	defer j.Close()
	d := detector.Detector{Judge: j}
	for f, err := range d.Detect(ctx, source.Read(ctx, source.Options{}, "drafts")) {
		if err != nil {
			fmt.Println(err) // about one document, or the judging as a whole
			continue
		}
		fmt.Println(f.Verdict, f.Kind, f.By, f.Message)
	}
}
