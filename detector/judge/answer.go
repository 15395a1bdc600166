package judge

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/detector/judge/internal/endpoint"
)

// The words of an answer beside those of verdicts.
const (
	yes       = "yes"
	no        = "no"
	unclear   = "unclear"
	none      = "none"
	other     = "other"
	injected  = "injection"
	maxReason = 600 // bytes of a rationale
)

// An answer is what the model says of a pair, in the form of the schema.
type answer struct {
	Pair      string     `json:"pair"`
	Event     string     `json:"same_event"`
	Thing     string     `json:"same_thing"`
	Time      string     `json:"same_time"`
	Hold      string     `json:"both_can_hold"`
	Verdict   string     `json:"verdict"`
	Kind      string     `json:"kind"`
	Evidence  []evidence `json:"evidence"`
	Rationale string     `json:"rationale"`
}

type evidence struct {
	Statement string `json:"statement"`
	Words     string `json:"words"`
}

// A rejection says why an answer is none. An answer is never mended: what is wrong
// in form shows that the model was not in command of what it wrote.
type rejection struct{ why string }

func (r *rejection) Error() string { return "answer rejected: " + r.why }

func reject(format string, a ...any) error { return &rejection{fmt.Sprintf(format, a...)} }

// errRefused says that the model or its filter declined.
var errRefused = errors.New("the model refused to answer")

// readReply reads an answer that is whole.
func readReply(r endpoint.Reply, kinds []string) (*answer, error) {
	switch {
	case r.Refusal != "", r.Finish == "content_filter":
		return nil, errRefused
	case r.Tools:
		return nil, reject("it calls tools, and none were offered")
	case r.Finish != "stop":
		return nil, reject("it is not whole (finish reason %s)", finishOf(r.Finish))
	}
	return readAnswer(r.Content, kinds)
}

// finishOf names a reason for which an answer ended: one of the protocol's, for
// what else a server says could be anything.
func finishOf(reason string) string {
	switch reason {
	case "length", "tool_calls", "function_call":
		return reason
	case "":
		return "not given"
	}
	if n, ok := strings.CutSuffix(reason, " choices"); ok && len(n) < 4 { // as the client counts them
		return reason
	}
	return "unknown"
}

// readAnswer reads exactly one JSON object with exactly the keys of the schema. A
// fence of Markdown around it, a word before or behind it, a key twice: all of that
// is no answer.
func readAnswer(content string, kinds []string) (*answer, error) {
	if !utf8.ValidString(content) {
		return nil, reject("it is not UTF-8")
	}
	if err := soleObject(content); err != nil {
		return nil, err
	}
	var a answer
	d := json.NewDecoder(strings.NewReader(content))
	d.DisallowUnknownFields()
	if err := d.Decode(&a); err != nil {
		return nil, reject("it is not of the schema")
	}
	for _, q := range []struct{ name, value string }{{"same_event", a.Event}, {"same_thing", a.Thing}, {"same_time", a.Time}, {"both_can_hold", a.Hold}} {
		if q.value != yes && q.value != no && q.value != unclear {
			return nil, reject("%s is not yes, no or unclear", q.name)
		}
	}
	switch detector.Verdict(a.Verdict) {
	case detector.Contradiction, detector.Drift, detector.Update, detector.Unsure, none:
	default:
		return nil, reject("the verdict is none of those asked for")
	}
	if !slices.Contains(kinds, a.Kind) {
		return nil, reject("the kind is none of those asked for")
	}
	return &a, a.check()
}

// keys are those of an answer at each depth, in the order of the schema.
var keys = [][]string{
	{"pair", "same_event", "same_thing", "same_time", "both_can_hold", "verdict", "kind", "evidence", "rationale"},
	{"statement", "words"},
}

// soleObject reports content that is not exactly one object in which each key
// stands once, spelt as in the schema. The decoder alone would take "Verdict" for
// "verdict", and the last of two.
func soleObject(content string) error {
	d := json.NewDecoder(strings.NewReader(content))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return reject("it is not one JSON object")
	}
	if err := objectKeys(d, 0); err != nil {
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return reject("something stands behind the object")
	}
	return nil
}

func objectKeys(d *json.Decoder, depth int) error {
	var seen []string
	for d.More() {
		t, err := d.Token()
		key, ok := t.(string)
		if err != nil || !ok || depth >= len(keys) || !slices.Contains(keys[depth], key) || slices.Contains(seen, key) {
			return reject("its keys are not those of the schema, each once")
		}
		seen = append(seen, key)
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return reject("it is not JSON")
		}
		if key != "evidence" {
			continue
		}
		inner := json.NewDecoder(bytes.NewReader(value))
		if t, err := inner.Token(); err != nil || t != json.Delim('[') {
			return reject("the evidence is no list")
		}
		for inner.More() {
			if t, err := inner.Token(); err != nil || t != json.Delim('{') {
				return reject("the evidence is no list of objects")
			}
			if err := objectKeys(inner, depth+1); err != nil {
				return err
			}
		}
	}
	if _, err := d.Token(); err != nil {
		return reject("it is not JSON")
	}
	if len(seen) != len(keys[depth]) {
		return reject("a key of the schema is missing")
	}
	return nil
}

// check refuses answers that contradict themselves, by the definitions of the
// prompt.
func (a *answer) check() error {
	same := a.Event == yes && a.Thing == yes && a.Time == yes
	ok := true
	switch a.Verdict {
	case string(detector.Contradiction):
		ok = same && a.Hold == no
	case string(detector.Drift):
		ok = same && a.Hold == yes
	case string(detector.Update):
		ok = a.Event == yes && a.Thing == yes && a.Time == no
	case string(detector.Unsure):
		ok = slices.Contains([]string{a.Event, a.Thing, a.Time, a.Hold}, unclear) || a.Kind == injected
	case none:
		ok = !same || a.Hold != no
	}
	switch {
	case !ok:
		return reject("the verdict %s contradicts its own answers", a.Verdict)
	case (a.Verdict == none) != (a.Kind == none):
		return reject("the verdict %s with the kind %s", a.Verdict, a.Kind)
	case a.Kind == injected && a.Verdict != string(detector.Unsure):
		return reject("the kind injection with the verdict %s", a.Verdict)
	case strings.TrimSpace(a.Rationale) == "" || len(a.Rationale) > maxReason || strings.ContainsFunc(a.Rationale, func(r rune) bool { return !unicode.IsPrint(r) }):
		return reject("the rationale is no short line of text")
	}
	return nil
}
