package align

import (
	"encoding/binary"
	"fmt"
	"time"

	"github.com/atodds/atodds/align/internal/likeness"
	"github.com/atodds/atodds/align/text"
)

// A stored document is what an index keeps of one.
type storedDocument struct {
	setting *likeness.Setting
	date    time.Time
	rest    []byte // what the codec reads
}

// appendStored appends to dst what an index keeps of a document: its setting, its
// date in seconds and nanoseconds, and what the codec makes of the rest.
func (x *Index) appendStored(dst []byte, setting *likeness.Setting, k kept) []byte {
	dst = setting.Store(dst)
	dst = binary.AppendVarint(dst, k.Document.Date.Unix())
	dst = binary.AppendUvarint(dst, uint64(k.Document.Date.Nanosecond()))
	return x.codec.Append(dst, k)
}

// stored reads what comes before the sentences of a document.
func stored(data []byte) (d storedDocument, ok bool) {
	setting, rest, err := likeness.StoredSetting(data)
	if err != nil {
		return d, false
	}
	seconds, n := binary.Varint(rest)
	if n <= 0 {
		return d, false
	}
	nanoseconds, m := binary.Uvarint(rest[n:])
	if m <= 0 || nanoseconds >= 1e9 {
		return d, false
	}
	return storedDocument{setting, time.Unix(seconds, int64(nanoseconds)).UTC(), rest[n+m:]}, true
}

// readAll reads the documents of the links that may hold, and drops the others:
// most are of documents that report on another event, which their settings and
// dates tell before their sentences are read.
func (q *indexQuery) readAll(own *likeness.Setting) error {
	q.documents = map[[2]int]*found{}
	var probe likeness.Probe
	probe.Set(own)
	held := q.links[:0]
	for links := q.links; len(links) > 0; {
		n := 1
		for n < len(links) && links[n].segment == links[0].segment && links[n].document == links[0].document {
			n++
		}
		some := links[:n]
		links = links[n:]
		p := q.segments[some[0].segment]
		data, first, end := p.Document(some[0].document)
		d, ok := stored(data)
		if !ok {
			return q.damaged(some[0])
		}
		if !q.mayHold(some, &probe, d) {
			continue
		}
		f, err := q.read(some[0], d, end-first)
		if err != nil {
			return err
		}
		for _, l := range some {
			if err := q.sketch(p, f, first, l.sentence); err != nil {
				return err
			}
		}
		held = append(held, some...)
	}
	q.links = held
	return nil
}

// mayHold reports whether one of the links with a document can hold, whatever its
// sentences tell beyond their words: the run asks the same of each, and more.
func (q *indexQuery) mayHold(links []indexLink, own *likeness.Probe, d storedDocument) bool {
	if q.run.Refusals {
		return true
	}
	known := !own.Of().Alone() && !d.setting.Alone()
	event, days := 0.0, 0.0
	if known {
		signs := own.SameEvent(d.setting)
		event, days = likeness.EventOdds(&signs), daysBetween(d.date, q.sentences[0].Document.Date)
	}
	for _, l := range links {
		score := l.link.score
		if known {
			score = placed(l.link, event, days)
		}
		if score >= q.run.threshold() {
			return true
		}
	}
	return false
}

func (q *indexQuery) damaged(l indexLink) error {
	return fmt.Errorf("read %s: document %d: %w", q.segments[l.segment].name, l.document+1, ErrIndexDamaged)
}

// read reads the document of a link, which has so many sentences, into the run,
// without its sketches.
func (q *indexQuery) read(l indexLink, d storedDocument, sentences int) (*found, error) {
	var k kept
	if err := q.codec.Read(d.rest, &k); err != nil || len(k.Sentences) != sentences || sentences == 0 || !k.valid() {
		return nil, q.damaged(l)
	}
	for i := range k.Sentences {
		k.Sentences[i].Document = &k.Document
	}
	f := &found{k.Sentences, q.enter(k.Sentences, d.setting), l.segment, l.document}
	q.known = append(q.known, f)
	q.documents[[2]int{l.segment, l.document}] = f
	p := q.segments[l.segment]
	_, first, _ := p.Document(l.document)
	for i := range k.Sentences {
		if !lasts(&k.Sentences[i]) {
			continue
		}
		if err := q.sketch(p, f, first, i); err != nil {
			return nil, err
		}
	}
	return f, nil
}

// sketch reads the sketch of a sentence of a document into the run.
func (q *indexQuery) sketch(p *part, f *found, first, i int) error {
	k := &q.run.open[int(f.first)+i]
	if *k != nil {
		return nil
	}
	*k = &likeness.Sketch{}
	if err := p.At(p.PlaceOf(first+i), *k); err != nil {
		return fmt.Errorf("read %s: %w", p.name, err)
	}
	return nil
}

// fetch reads the sketch of any sentence of a document that was read.
func (q *indexQuery) fetch(unit int32) error {
	d := q.run.units[unit].document
	if d >= len(q.known) { // the new document, whose sketches are at hand
		return nil
	}
	f := q.known[d]
	p := q.segments[f.segment]
	_, first, _ := p.Document(f.document)
	return q.sketch(p, f, first, int(unit-f.first))
}

// enter takes a document into the run and returns the unit of its first
// sentence.
func (q *indexQuery) enter(sentences []text.Sentence, setting *likeness.Setting) int32 {
	r := q.run
	first := int32(len(r.units))
	for i := range sentences {
		r.units = append(r.units, unit{&sentences[i], r.documents, int32(len(r.open))})
		r.open = append(r.open, nil)
	}
	r.documents++
	r.settings = append(r.settings, setting)
	return first
}

// valid reports whether the spans of a document lie within its text.
func (k *kept) valid() bool {
	within := func(s text.Span, of text.Span) bool {
		return of.Start <= s.Start && s.Start <= s.End && s.End <= of.End
	}
	whole := text.Span{Start: 0, End: len(k.Document.Text)}
	for i := range k.Sentences {
		s := &k.Sentences[i]
		if !within(s.Span, whole) || s.Index != i {
			return false
		}
		for _, m := range s.All() {
			if !within(m.Span, s.Span) || m.Value == nil {
				return false
			}
		}
	}
	return true
}
