package report

import (
	"crypto/sha256"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// An Annotations writes a run as a collection of annotations (W3C Web
// Annotation Data Model, 2017, in JSON-LD): one for each finding, whose targets
// are the words at odds in all its places.
type Annotations struct {
	w io.Writer
	kept
}

// NewAnnotations returns a writer of annotations to w.
func NewAnnotations(w io.Writer) *Annotations { return &Annotations{w: w} }

type annotationCollection struct {
	Context string         `json:"@context"`
	ID      string         `json:"id"`
	Type    string         `json:"type"`
	Label   string         `json:"label"`
	Total   int            `json:"total"`
	First   annotationPage `json:"first"`
}

type annotationPage struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string             `json:"id"`
	Type       string             `json:"type"`
	Motivation string             `json:"motivation"`
	Generator  annotator          `json:"generator"`
	Body       []annotationBody   `json:"body"`
	Target     []annotationTarget `json:"target"`
}

type annotator struct {
	ID   string `json:"id"`
	Type string `json:"type"`
	Name string `json:"name"`
}

type annotationBody struct {
	Type    string `json:"type"`
	Value   string `json:"value"`
	Format  string `json:"format"`
	Purpose string `json:"purpose"`
}

type annotationTarget struct {
	Type     string `json:"type"`
	Source   string `json:"source"`
	Selector []any  `json:"selector"` // any of which finds the words
}

// A quoteSelector finds words by themselves and what stands around them. It is
// exact: no character of the document is replaced.
type quoteSelector struct {
	Type   string `json:"type"`
	Exact  string `json:"exact"`
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
}

// A positionSelector finds words by where they stand, in characters of the
// text (Unicode code points).
type positionSelector struct {
	Type  string `json:"type"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Close implements [Writer].
func (a *Annotations) Close() error {
	generator := annotator{homepage, "Software", Visible("atodds " + a.run.Version)}
	items := make([]annotation, len(a.findings))
	seen := sha256.New()
	for i, f := range a.findings {
		items[i] = annotate(f, generator)
		io.WriteString(seen, items[i].ID)
	}
	all := fmt.Sprintf("%x", seen.Sum(nil))
	collection := annotationCollection{
		Context: "http://www.w3.org/ns/anno.jsonld", ID: urn("collection", all), Type: "AnnotationCollection",
		Label: a.label(), Total: len(items),
		First: annotationPage{ID: urn("page", all), Type: "AnnotationPage", Items: items},
	}
	b, err := Marshal(collection)
	if err != nil {
		return err
	}
	_, err = a.w.Write(append(b, '\n'))
	return err
}

// label says what was compared and what could not be read.
func (a *Annotations) label() string {
	list := []string{incomplete}
	if a.summary != nil {
		list = a.summary.prose()
	}
	for _, f := range a.failures {
		list = append(list, VisibleName(f.describe())+".")
	}
	return strings.Join(list, " ")
}

// annotate returns the annotation of a finding.
func annotate(f *Finding, by annotator) annotation {
	a := annotation{
		ID: urn("finding", f.ID), Type: "Annotation", Motivation: "assessing", Generator: by,
		Body: []annotationBody{{"TextualBody", Visible(f.Message), "text/plain", "assessing"}},
	}
	for _, tag := range []string{f.Kind, f.Verdict, f.Severity, f.Code, f.state()} {
		if tag != "" {
			a.Body = append(a.Body, annotationBody{"TextualBody", Visible(tag), "text/plain", "tagging"})
		}
	}
	places := append([]Sides{{f.Left, f.Right}}, f.More...)
	for _, p := range places {
		a.Target = append(a.Target, annotationOf(&p.Left))
		if p.Right != nil {
			a.Target = append(a.Target, annotationOf(p.Right))
		}
	}
	return a
}

// annotationOf returns the words at odds of a side, between the rest of their
// sentence and what surrounds it. Of a text that was taken out of an original
// with pages, where the words stand is no position in that original.
func annotationOf(s *Side) annotationTarget {
	source, _ := reference(s.Source)
	before, words, after := s.parts()
	marked := words != ""
	if !marked {
		before, words, after = "", s.Sentence, ""
	}
	target := annotationTarget{"SpecificResource", source, []any{quoteSelector{"TextQuoteSelector", words, s.Before + before, after + s.After}}}
	if start := s.StartChar; marked && s.Location == nil && start >= 0 && (start > 0 || s.Start == 0) {
		target.Selector = append(target.Selector, positionSelector{"TextPositionSelector", start, start + utf8.RuneCountInString(words)})
	}
	return target
}

// urn returns a name that is the same for the same thing: a UUID of version 8
// (RFC 9562) with the beginning of a SHA-256.
func urn(what, name string) string {
	u := sha256.Sum256([]byte("atodds " + what + " " + name))
	u[6], u[8] = u[6]&0x0F|0x80, u[8]&0x3F|0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", u[:4], u[4:6], u[6:8], u[8:10], u[10:16])
}
