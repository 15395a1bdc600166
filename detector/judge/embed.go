package judge

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/atodds/atodds/internal/pipe"
)

// The sizes of embedding: texts of one call, and bytes of one text that are
// embedded. Sentences are shorter.
const (
	batchSize   = 64
	maxEmbedded = 8000
)

// Embed returns an embedding of each text, in their order, by the model of
// [Options.Embeddings]. Texts that it embedded before come from the cache. A text
// that is empty, or that could not be embedded, has nil; the error then says why
// some could not.
func (j *Judge) Embed(ctx context.Context, texts []string) ([][]float32, error) {
	if j.options.Embeddings == "" {
		return nil, errors.New("judge: no model of embeddings: set judge.embeddings")
	}
	at := map[string][]int{} // by text: where it stands
	var missing []string
	vectors := make([][]float32, len(texts))
	for i, t := range texts {
		t = strings.ToValidUTF8(t[:min(len(t), maxEmbedded)], "")
		if strings.TrimSpace(t) == "" {
			continue
		}
		if _, seen := at[t]; !seen {
			missing = append(missing, t)
		}
		at[t] = append(at[t], i)
	}
	var failed error
	for batch, err := range pipe.Map(ctx, j.options.Concurrency, j.batched(missing), j.embed) {
		if err != nil {
			failed = errors.Join(failed, err)
		}
		for k, v := range batch.vectors {
			for _, i := range at[batch.texts[k]] {
				vectors[i] = v
			}
		}
		if err != nil && ctx.Err() != nil {
			break
		}
	}
	return vectors, failed
}

// A batch is texts that are embedded by one call.
type batch struct {
	texts   []string
	vectors [][]float32 // of each text that has one
}

// batched yields the texts that are known one by one, and the others in batches.
func (j *Judge) batched(texts []string) iter.Seq2[batch, error] {
	return func(yield func(batch, error) bool) {
		var open batch
		for _, t := range texts {
			if v := j.embedded(t); v != nil {
				if !yield(batch{[]string{t}, [][]float32{v}}, nil) {
					return
				}
				continue
			}
			if open.texts = append(open.texts, t); len(open.texts) == batchSize {
				if !yield(open, nil) {
					return
				}
				open = batch{}
			}
		}
		if len(open.texts) > 0 {
			yield(open, nil)
		}
	}
}

func (j *Judge) embeddingKey(text string) string {
	return hash("embedding 1", j.options.Embeddings, text)
}

// embedded returns the embedding that the cache, or a recording, has of a text.
func (j *Judge) embedded(text string) []float32 {
	from := j.cache
	if j.replay != nil {
		from = j.replay
	}
	if from == nil {
		return nil
	}
	x, err := from.load(j.embeddingKey(text))
	if err != nil && j.replay == nil {
		j.warn(err)
	}
	if x == nil || x.Failure != nil {
		return nil
	}
	j.count(func(u *Usage) {
		if j.replay != nil {
			u.add(*x)
			j.purse.settle(0, x.Cost)
		}
		if j.replay == nil || !x.Embedded {
			u.Cached++
		}
	})
	if j.record != nil {
		x.User = text
		if err := j.record.save(*x); err != nil {
			j.warn(err)
		}
	}
	return x.Vector
}

// embed makes the call for a batch that is not known.
func (j *Judge) embed(ctx context.Context, b batch) (batch, error) {
	if b.vectors != nil {
		return b, nil
	}
	if j.replay != nil {
		return b, unjudged("no recording", fmt.Errorf("%s holds no embedding of %d texts: record it anew", j.options.Replay, len(b.texts)))
	}
	bytes := 0
	for _, t := range b.texts {
		bytes += len(t) + framing
	}
	x := &exchange{Key: hash(b.texts...), Model: j.options.Embeddings}
	money := &allowance{purse: j.purse}
	defer money.close()
	m := &meter{j: j, money: money, most: j.embeds.of(bytes, 0), rate: j.embeds, exchange: x, entry: entry{Purpose: "embed", Key: x.Key}}
	vectors, err := j.batches.Embed(ctx, j.options.Embeddings, b.texts, m)
	if err != nil {
		return b, j.flight.failed(reasoned(err))
	}
	b.vectors = vectors.Of
	for i, t := range b.texts {
		one := exchange{Key: j.embeddingKey(t), Model: j.options.Embeddings, Vector: b.vectors[i]}
		if j.cache != nil {
			if err := j.cache.save(one); err != nil {
				j.warn(err)
			}
		}
		if j.record == nil {
			continue
		}
		one.Embedded = true
		if one.User = t; i == 0 { // the whole price stands with the first
			one.Calls, one.Cost, one.Prompt = x.Calls, x.Cost, x.Prompt
		}
		if err := j.record.save(one); err != nil {
			j.warn(err)
		}
	}
	return b, nil
}
