package source_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/atodds/atodds/align/source"
)

func ExampleRead() {
	in := strings.NewReader(`{"id":"a","date":"2019-06-14","text":"The ferry sank."}
{"id":"b","text":"OSLO, June 14, 2019 (NTB) - The ferry sank."}
{"id":"c"}
`)
	for d, err := range source.Read(context.Background(), source.Options{Stdin: in}, "-") {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Name, d.Date.Format("2006-01-02"), d.DateBy)
	}
	// Output:
	// a 2019-06-14 metadata
	// b 2019-06-14 dateline
	// read -:3: no "text"
}

func ExampleFromText() {
	d := source.FromText("memo", "Ferry sinks off Oslo\n\nPublished: 14 June 2019\n\nThe crew was saved.\n")
	fmt.Printf("%q %s by %s\n", d.Title, d.Date.Format("2006-01-02"), d.DateBy)
	// Output: "Ferry sinks off Oslo" 2019-06-14 by header
}
