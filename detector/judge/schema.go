package judge

import (
	"encoding/json"
	"strings"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/prompts"
)

// kindsOf lists the kinds that a model may name: those of the comparators.
func kindsOf() []prompts.Kind {
	var kinds []prompts.Kind
	for _, c := range detector.Comparators() {
		if c.Compare != nil || c.Hear != nil {
			kinds = append(kinds, prompts.Kind{Name: c.Name, Title: strings.TrimSuffix(c.Title(), ".")})
		}
	}
	return kinds
}

// schemaOf returns the JSON Schema of an answer. It is written by hand, in the part
// of the language that servers hold answers to: every key is required, none is
// added, and there are no lengths and no patterns; the parser asks for those.
func schemaOf(kinds []string) json.RawMessage {
	list, err := json.Marshal(kinds)
	if err != nil {
		panic(err) // strings always encode
	}
	return json.RawMessage(strings.Replace(answerSchema, "KINDS", string(list), 1))
}

const answerSchema = `{"type":"object","additionalProperties":false,` +
	`"required":["pair","same_event","same_thing","same_time","both_can_hold","verdict","kind","evidence","rationale"],` +
	`"properties":{"pair":{"type":"string"},` +
	`"same_event":{"type":"string","enum":["yes","no","unclear"]},` +
	`"same_thing":{"type":"string","enum":["yes","no","unclear"]},` +
	`"same_time":{"type":"string","enum":["yes","no","unclear"]},` +
	`"both_can_hold":{"type":"string","enum":["yes","no","unclear"]},` +
	`"verdict":{"type":"string","enum":["contradiction","drift","update","unsure","none"]},` +
	`"kind":{"type":"string","enum":KINDS},` +
	`"evidence":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["statement","words"],` +
	`"properties":{"statement":{"type":"string"},"words":{"type":"string"}}}},` +
	`"rationale":{"type":"string"}}}`
