package extract

import "github.com/atodds/atodds/align/text"

// times appends the times of the sentence to dst.
func (s *scan) times(dst []found) []found { return dst }

// resolve turns the times of a document into intervals.
func resolve(d *text.Document, sentences []text.Sentence) {}
