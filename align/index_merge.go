package align

import (
	"context"
	"slices"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/internal/segment"
)

// merge puts the last segments into one until each is much larger than the
// later ones together, but for full ones.
func (w *indexWriter) merge() error {
	for {
		from := w.tail()
		if from < 0 {
			return nil
		}
		old := w.listed()[from:]
		w.manifest.Segments = w.manifest.Segments[:from]
		err := w.segment(func(b *segment.Builder, g *likeness.Glossary) error {
			for _, p := range old {
				if err := copySegment(w.ctx, b, g, p); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
}

// tail returns from which segment on all are to be merged, or -1.
func (w *indexWriter) tail() int {
	parts := w.listed()
	later := 0
	for n := len(parts) - 1; n >= 0; n-- {
		size := parts[n].Sentences()
		if n < len(parts)-1 && size < mergeRatio*later && size+later < segmentSentences {
			return n
		}
		later += size
	}
	return -1
}

// listed returns the segments of the manifest that is to be.
func (w *indexWriter) listed() []*part {
	var all []*part
	for _, p := range slices.Concat(w.segments, w.made) {
		if slices.Contains(w.manifest.Segments, p.name) {
			all = append(all, p)
		}
	}
	return all
}

// copySegment adds the documents of a segment to another.
func copySegment(ctx context.Context, b *segment.Builder, g *likeness.Glossary, p *part) error {
	for n := range p.Documents() {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		data, first, end := p.Document(n)
		var entries []segment.Entry
		for s := first; s < end; s++ {
			k, err := p.Sketch(s)
			if err != nil {
				return err
			}
			stored, err := g.Renumber(nil, p.Stored(s), p.Word)
			if err != nil {
				return err
			}
			entries = append(entries, segment.Entry{Sketch: k, Stored: stored, Text: p.Text(s)})
		}
		if err := b.Add(data, p.Sum(n), entries); err != nil {
			return err
		}
	}
	return nil
}
