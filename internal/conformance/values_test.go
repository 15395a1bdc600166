package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestValues(t *testing.T) {
	runJudgements(t, []judgement{
		{`{"input":"Sales rose 4 percent.","expected":[{"value":4,"unit":"percentage","change":"up"}]}`, "exact", "a change and its unit"},
		{`{"input":"Sales rose to 400 cars.","expected":[{"value":400,"unit":"car","change":"="}]}`, "exact", "what a change leads to is a level"},
		{`{"input":"The barn cost about $90.","expected":[{"value":90,"unit":"dollar","change":"~"}]}`, "exact", "a hedge, and a sum in the suite's words"},
		{`{"input":"The barn cost about $90.","expected":[{"value":90,"unit":"dollar","change":"="}]}`, "value", "the hedge is lost"},
		{`{"input":"The barn cost $90.","expected":[{"value":90,"unit":"euro","change":"="}]}`, "value", "another currency"},
		{`{"input":"More than 30 wild ducks came.","expected":[{"value":30,"unit":"wild duck","change":">"}]}`, "exact", "a noun with its adjective"},
		{`{"input":"Two geese cost $90.","expected":[{"value":90,"unit":"dollar","change":"="}]}`, "found", "one value too many"},
		{`{"input":"The barn cost $90.","expected":[{"value":90,"unit":"dollar","change":"="},{"value":7,"unit":"-","change":"="}]}`, "none", "one too few"},
		{`{"input":"She won the third race by 4 metres.","expected":[{"value":4,"unit":"metre","change":"="}]}`, "exact", "ordinals are none of its quantities"},
		{`{"input":"Between 20 and 30 cars came.","expected":[{"lo":20,"hi":30,"unit":"car","change":"="}]}`, "exact", "a range"},
	})
}

func TestValuesAgree(t *testing.T) {
	r := measure(t,
		`{"input":"The barn cost about $90.","expected":[{"value":90,"unit":"dollar","change":"="}]}`,
		`{"input":"The barn cost $2 million.","expected":[{"value":2,"unit":"dollar","change":"="}]}`)
	value := r.Agreement("value")
	assert.Equal(t, Agreement{"value", 2, 2, 1}, value)
	assert.InDelta(t, 0.5, value.F1(), 1e-9)
	assert.Equal(t, 0, r.Agreement("value+change").Hits)
	assert.Equal(t, 1, r.Agreement("value+unit").Hits)
	assert.Equal(t, 1, r.WrongScale, "a million times too much")
	assert.Zero(t, r.Agreement("unheard of"))
}
