package detector

import (
	"context"
	"fmt"
	"slices"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/text"
)

// What is looked at by its meaning: no more sentences, of no more documents that
// report on one event, so that a run over an archive does not embed all of it.
const (
	mostEmbedded = 5000
	mostEvents   = 500
)

// sureEvent is how surely two documents report on one event whose sentences are
// looked at by their meaning.
const sureEvent = 0.5

// noteEvent notes that two documents have a pair of sentences, and on one event.
func (l *leavings) noteEvent(p align.Pair) {
	event := [2]*text.Document{p.Left.Document, p.Right.Document}
	if p.Event < sureEvent || len(l.events) >= mostEvents || slices.Contains(l.events, event) {
		return
	}
	l.events = append(l.events, event)
}

// retain keeps what is looked at by its meaning of documents that are let go.
func (r *run) retain() {
	for _, event := range r.leavings.events {
		for _, d := range event {
			if s := r.documents[d]; s != nil {
				if r.retained == nil {
					r.retained = map[*text.Document]*sayings{}
				}
				r.retained[d] = s
			}
		}
	}
}

// sayingsOf returns what is known of a document; nil where that is nothing.
func (r *run) sayingsOf(d *text.Document) *sayings {
	if s := r.retained[d]; s != nil {
		return s
	}
	return r.documents[d]
}

// askByMeaning adds questions about sentences of documents on one event that have few words
// in common with any of the other, and yet mean the like. A judge alone may weigh
// them: to the rules, they are no pair. It returns an error for what could not be
// embedded.
func (r *run) askByMeaning(ctx context.Context) error {
	embedder := r.detector.Embedder
	if embedder == nil || len(r.leavings.events) == 0 {
		return nil
	}
	var texts []string
	at := map[*text.Sentence]int{}
	for _, event := range r.leavings.events {
		for _, d := range event {
			if s := r.sayingsOf(d); s != nil {
				for i := range s.sentences {
					if _, ok := at[&s.sentences[i]]; !ok && len(texts) < mostEmbedded {
						at[&s.sentences[i]] = len(texts)
						texts = append(texts, s.sentences[i].Text())
					}
				}
			}
		}
	}
	if len(texts) == 0 {
		return nil
	}
	vectors, err := embedder.Embed(ctx, texts)
	if len(vectors) != len(texts) {
		if err == nil {
			err = fmt.Errorf("%d embeddings of %d texts", len(vectors), len(texts))
		}
		return fmt.Errorf("look for pairs by their meaning: %w", err)
	}
	of := make(map[*text.Sentence][]float32, len(at))
	for s, i := range at {
		of[s] = vectors[i]
	}
	r.tally.Judging.Embedded = len(texts)
	for _, event := range r.leavings.events {
		r.askOfTwo(event, of)
	}
	if err != nil {
		return fmt.Errorf("look for pairs by their meaning: %w", err)
	}
	return nil
}

// askOfTwo adds the questions about two documents. A sentence of the shorter one
// to which the words have given a counterpart needs no other.
func (r *run) askOfTwo(event [2]*text.Document, vectors map[*text.Sentence][]float32) {
	var sides [2][]*text.Sentence
	for i, d := range event {
		s := r.sayingsOf(d)
		if s == nil {
			return
		}
		for k := range s.sentences {
			if _, paired := r.leavings.best[counterpart{&s.sentences[k], event[1-i]}]; !paired {
				sides[i] = append(sides[i], &s.sentences[k])
			}
		}
	}
	for _, likely := range align.ByMeaning(sides[0], sides[1], vectors) {
		r.leavings.add(&Question{
			Left: likely.Left, Right: likely.Right, Reason: "alike by their meaning, with few words in common",
			Rank: likely.Cosine / 2, Score: likely.Cosine, // below what the words show
		})
	}
}
