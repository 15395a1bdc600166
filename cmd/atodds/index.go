package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/pipe"
)

// index returns the verb that adds sources to an index.
func (a *app) index() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "index FOLDER SOURCE...",
		Short: "Add documents to an index, which check --index compares new ones with",
		Long: `Index reads the sources and adds their documents to an index, a folder of its
own that is made where there is none. "atodds check --index FOLDER" then sets
new documents against all of them without reading them again.

A document that the index has already, with the same name, date and text, is
left out; a new version of one is added beside it. A run that is interrupted
adds nothing. An index that another version of the program wrote is refused,
and is to be built anew.

The exit status is 0 where all was added, 3 where a source could not be read,
and 4 where the index could not be written.`,
		Example: "  atodds index archive.index archive/\n  atodds check --index archive.index today.txt",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usagef("name a folder for the index and a source: %s", cmd.UseLine())
			}
			return withoutSecrets(args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			return a.runIndex(cmd.Context(), c, args[0], args[1:])
		},
	}
	a.fetching(cmd)
	return cmd
}

func (a *app) runIndex(ctx context.Context, c *config.Config, dir string, names []string) (err error) {
	x, err := a.openIndex(dir, c)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, fatal(x.Close())) }()
	var reach advance
	failed := 0
	sentences := pipe.Map(ctx, workers(c), reach.counted(a.documents(ctx, names)), extract.Sentences)
	a.progress = a.startProgress(reach.String)
	added, err := x.Add(ctx, good(sentences, func(err error) {
		if ctx.Err() == nil {
			failed++
			a.note("%v", err)
		}
	}))
	a.progress.stop()
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fatal(err)
	}
	a.note("added %d of %s: the index has %d with %s", added,
		counted(reach.count(), "document"), x.Documents(), counted(x.Sentences(), "sentence"))
	switch {
	case failed > 0:
		return outcome(statusIncomplete)
	case reach.count() == 0:
		return &exit{statusNothing, errors.New("nothing to add: no document could be read")}
	}
	return nil
}

// counted returns "1 document" or "2 documents".
func counted(n int, word string) string {
	if n != 1 {
		word += "s"
	}
	return fmt.Sprintf("%d %s", n, word)
}

// good passes on what comes without an error.
func good(in iter.Seq2[[]text.Sentence, error], bad func(error)) iter.Seq2[[]text.Sentence, error] {
	return func(yield func([]text.Sentence, error) bool) {
		for s, err := range in {
			if err != nil {
				bad(err)
				continue
			}
			if !yield(s, nil) {
				return
			}
		}
	}
}

// openIndex opens an index. One that cannot be used is wrong usage; one that
// cannot be read or written, more than that.
func (a *app) openIndex(dir string, c *config.Config) (*align.Index, error) {
	x, err := align.OpenIndex(dir)
	switch {
	case errors.Is(err, align.ErrIndexVersion), errors.Is(err, align.ErrIndexForeign):
		return nil, &exit{statusUsage, err}
	case err != nil:
		return nil, fatal(err)
	}
	x.Aligner.Workers = workers(c)
	return x, nil
}

// oldIndex opens an index that must be there.
func (a *app) oldIndex(dir string, c *config.Config) (*align.Index, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usagef("--index %s: there is no such index: \"atodds index %s SOURCE...\" makes one", dir, dir)
	case err == nil && !info.IsDir():
		return nil, usagef("--index %s: an index is a folder", dir)
	}
	x, err := a.openIndex(dir, c)
	if err == nil && x.Documents() == 0 {
		err = errors.Join(usagef("--index %s: the index is empty: \"atodds index %s SOURCE...\" adds to it", dir, dir), x.Close())
	}
	return x, err
}
