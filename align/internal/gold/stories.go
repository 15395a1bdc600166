package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A Story is the texts of several outlets on one event.
type Story struct{ Texts []string }

// Stories returns the stories of the folder data, which nobody has judged
// sentence by sentence.
func Stories(data string) ([]Story, error) {
	var list []Story
	for _, name := range [...]string{"train", "val"} {
		path := filepath.Join(data, "allsides_triples", name+".jsonl")
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		decoder := json.NewDecoder(bufio.NewReader(f))
		for {
			var d struct {
				Articles []struct{ Title, Text string }
			}
			if err = decoder.Decode(&d); err != nil {
				break
			}
			var s Story
			for _, a := range d.Articles {
				s.Texts = append(s.Texts, a.Title+".\n"+a.Text)
			}
			list = append(list, s)
		}
		f.Close()
		if err != io.EOF {
			return nil, fmt.Errorf("read %s: %w", path, err)
		}
	}
	return list, nil
}
