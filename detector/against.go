package detector

import (
	"context"
	"iter"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// DetectAgainst reads docs and yields what is at odds within each of them, and
// between each and the documents of an index: the left side is that of the
// index. The documents are not compared with each other, nor added to the
// index; quotations are compared with those of, and what is told with the
// quotations of, the documents of the index that have a sentence in common. Order and errors are those of [Detector.Detect],
// document by document.
func (d *Detector) DetectAgainst(ctx context.Context, index *align.Index, docs iter.Seq2[*text.Document, error]) iter.Seq2[Finding, error] {
	return func(yield func(Finding, error) bool) {
		r := run{detector: d, comparators: d.comparators(), tally: d.tally(), leavings: leavings{limit: d.questions()}}
		for sentences, err := range r.inspect(ctx, docs) {
			if err == nil {
				err = r.against(ctx, index, sentences)
			}
			if ctx.Err() != nil {
				err = context.Cause(ctx)
			}
			if err != nil {
				r.tally.Errors++
				if !yield(Finding{}, err) || ctx.Err() != nil {
					return
				}
			}
		}
		r.report(ctx, yield)
	}
}

// against compares a document with those of an index.
func (r *run) against(ctx context.Context, index *align.Index, sentences []text.Sentence) error {
	meetings, err := index.MeetingsBy(ctx, r.detector.aligner(false), sentences)
	var all quotations
	for _, m := range meetings {
		if s := r.remember(m.Sentences); s != nil && r.hears() {
			all.add(s)
		}
	}
	var document *sayings
	if len(sentences) > 0 {
		document = r.documents[sentences[0].Document]
	}
	if document != nil && r.hears() {
		document.quoted = nil // they are entered behind those of the index
		all.add(document)
		r.tally.Quotations.Read += len(document.quoted)
	}
	for _, m := range meetings {
		for _, pair := range m.Pairs {
			dispute, _ := r.compare(ctx, pair)
			r.take(dispute)
		}
	}
	r.introduce(ctx)
	r.settleKin()
	clear(r.descent.words)
	r.hearAgainst(ctx, &all, document)
	r.quotations = quotations{}
	clear(r.kin)
	r.retain()
	clear(r.documents) // of the next document others are read
	return err
}
