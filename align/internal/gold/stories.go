package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// A Story is the articles of several outlets on one event.
type Story struct {
	Name          string
	Titles, Texts []string
}

// Whole returns an article with its title.
func (s Story) Whole(n int) string { return s.Titles[n] + ".\n" + s.Texts[n] }

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
				ID       string
				Articles []struct{ Title, Text string }
			}
			if err = decoder.Decode(&d); err != nil {
				break
			}
			s := Story{Name: d.ID}
			for _, a := range d.Articles {
				s.Titles, s.Texts = append(s.Titles, a.Title), append(s.Texts, a.Text)
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
