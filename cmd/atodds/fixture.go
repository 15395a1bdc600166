package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/atodds/atodds/fixtures"
	"github.com/atodds/atodds/internal/eval"
	"github.com/atodds/atodds/internal/report"
)

// fixture returns the examples of a kind.
func fixture(kind string) (string, error) {
	f, err := fixtures.For(kind)
	if err != nil {
		return "", err
	}
	return f.Text, nil
}

// grades are how the groups of fixtures fared.
type grades struct {
	groups, hold, todo int
	kinds              eval.Kinds
}

// write writes how many groups hold, and a table of the kinds.
func (g *grades) write(w io.Writer) error {
	if err := g.kinds.Write(w); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d of %d groups hold; %d of them await what is not reached yet.\n", g.hold, g.groups, g.todo)
	return err
}

// line returns the line of how many groups hold.
func (g *grades) line() any {
	return struct {
		Type   string `json:"type"`
		Groups int    `json:"groups"`
		Hold   int    `json:"hold"`
		Todo   int    `json:"todo"`
	}{"groups", g.groups, g.hold, g.todo}
}

// builtin measures on the fixtures that are built in.
func (e *evaluation) builtin(ctx context.Context) error {
	all, err := fixtures.All()
	if err != nil {
		return fatal(err)
	}
	for _, f := range all {
		if err := e.grade(ctx, f); err != nil {
			return err
		}
	}
	return nil
}

// fixture measures on an interlinear file.
func (e *evaluation) fixture(ctx context.Context, name string) error {
	content, err := os.ReadFile(name)
	if err != nil {
		e.fail(fmt.Errorf("read %s: %w", name, cause(err)))
		return nil
	}
	f, err := fixtures.Parse(name, content)
	if err != nil {
		e.fail(fmt.Errorf("read %s: %w", name, err))
		return nil
	}
	return e.grade(ctx, f)
}

// grade runs the detector on a fixture, of which it keeps the expectations of
// the kinds that were asked for.
func (e *evaluation) grade(ctx context.Context, f *fixtures.File) error {
	d, err := e.app.detector(e.config)
	if err != nil {
		return err
	}
	asked := func(kind string) bool { return e.app.only == nil || slices.Contains(e.app.only, kind) }
	for i := range f.Groups {
		g := &f.Groups[i]
		g.Expectations = slices.DeleteFunc(g.Expectations, func(x fixtures.Expectation) bool { return !asked(x.Kind) })
	}
	groups, err := eval.Grade(ctx, *d, f)
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		e.fail(fmt.Errorf("%s: %w", f.Name, err))
		return nil
	}
	for i := range groups {
		g := &groups[i]
		e.grades.groups++
		e.grades.kinds.Merge(&g.Kinds, asked)
		if g.Holds() {
			e.grades.hold++
			if g.Todo() {
				e.grades.todo++
			}
		}
		if err := e.problems(f.Name, g); err != nil {
			return err
		}
	}
	return nil
}

// A problemLine is the line of why a group does not hold.
type problemLine struct {
	Type    string `json:"type"` // "problem"
	Source  string `json:"source"`
	Line    int    `json:"line"`
	Problem string `json:"problem"`
}

// problems prints why a group does not hold, where that was asked for.
func (e *evaluation) problems(name string, g *eval.Group) error {
	if !e.list {
		return nil
	}
	var errs []error
	for _, p := range g.Problems {
		if e.lines != nil {
			errs = append(errs, e.encode(problemLine{"problem", name, g.Line, p}))
			continue
		}
		_, err := fmt.Fprintf(e.app.stdout, "%s:%d: %s\n", report.VisibleName(name), g.Line, report.Visible(p))
		errs = append(errs, err)
	}
	return fatal(errors.Join(errs...))
}
