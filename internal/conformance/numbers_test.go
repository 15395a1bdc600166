package conformance

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNumbers(t *testing.T) {
	runJudgements(t, []judgement{
		{`{"input":"The barn holds 40 geese.","expected":[{"text":"40","kind":"number","value":40}]}`, "exact", "the noun is ours alone"},
		{`{"input":"The barn holds about 40 geese.","expected":[{"text":"40","kind":"number","value":40}]}`, "exact", "a hedge may be left out"},
		{`{"input":"The barn holds about 40 geese.","expected":[{"text":"about 40","kind":"number","value":40}]}`, "exact", "and may be part of it"},
		{`{"input":"The barn holds 40 geese.","expected":[{"text":"holds 40","kind":"number","value":40}]}`, "value", "a span that begins elsewhere"},
		{`{"input":"The barn holds 40 geese.","expected":[{"text":"40","kind":"number","value":41}]}`, "found", "another value"},
		{`{"input":"The barn holds geese.","expected":[{"text":"geese","kind":"number","value":40}]}`, "none", "nothing there"},
		{`{"input":"The barn holds 40 geese.","expected":[]}`, "none", "something where nothing is expected"},
		{`{"input":"The barn holds geese.","expected":[]}`, "exact", "nothing where nothing is expected"},
		{`{"input":"The sum equals 20 here.","expected":[{"text":"equals 20","kind":"number","value":20}]}`, "exact", "a frame that a suite counts in"},
		{`{"input":"A ticket is 80 cents now.","expected":[{"text":"80 cents","kind":"money","value":80,"unit":"Cent"}]}`, "exact", "a sum in hundredths"},
		{`{"input":"The track is 3 miles long.","expected":[{"text":"3 miles","kind":"distance","value":4.828032,"unit":"kilometer"}]}`, "exact", "converted to the unit that the suite names"},
		{`{"input":"Between 20 and 30 geese came.","expected":[{"text":"Between 20 and 30","kind":"range","lo":20,"hi":30,"lo_incl":true,"hi_incl":false}]}`, "exact", "either end may be in"},
		{`{"input":"More than 20 geese came.","expected":[{"text":"More than 20","kind":"range","lo":20}]}`, "exact", "a lower bound alone"},
		{`{"input":"About 20 geese came.","expected":[{"text":"20","kind":"range","lo":20}]}`, "found", "an approximation is no bound"},
		{`{"input":"Fewer than 20 geese came.","expected":[{"text":"Fewer than 20","kind":"range","hi":20}]}`, "exact", "an upper bound alone"},
	})
}

// Duckling's months have 2629800 s, and a compound is one mention of what
// suites take for two.
func TestNumbersOfDurations(t *testing.T) {
	s := suiteOf(t,
		`{"input":"They waited two months.","expected":[{"text":"two months","kind":"duration","seconds":5259600}]}`,
		`{"input":"It took one year and six months.","expected":[{"text":"one year","kind":"dimension","value":1,"unit":"year"},{"text":"six months","kind":"duration","value":6,"unit":"month"}]}`)
	r, err := Measure(t.Context(), s, Numbers)
	assert.NoError(t, err)
	assert.Equal(t, Tally{Cases: 2, Found: 2, Value: 2, Exact: 2}, r.News, "%v", r.Failures)
}

// A suite of sums of money does not ask for the counts beside them.
func TestNumbersByKind(t *testing.T) {
	r := measure(t,
		`{"input":"Three geese cost $90.","expected":[{"text":"$90","kind":"money","value":90,"unit":"Dollar"}]}`,
		`{"input":"Three geese came.","expected":[]}`)
	assert.Equal(t, 2, r.News.Exact, "%v", r.Failures)
}

func TestWrongScale(t *testing.T) {
	for _, tt := range []struct {
		line string
		want int
		why  string
	}{
		{`{"input":"The barn cost $2 million.","expected":[{"text":"$2 million","kind":"money","value":2000}]}`, 1, "a thousand times too much"},
		{`{"input":"The barn cost $2 million.","expected":[{"text":"$2 million","kind":"money","value":20000000}]}`, 1, "ten times too little"},
		{`{"input":"The barn cost $2 million.","expected":[{"text":"$2 million","kind":"money","value":3000000}]}`, 0, "wrong, and of the right size"},
		{`{"input":"The barn cost $2 million.","expected":[{"text":"$2 million","kind":"money","value":2000000}]}`, 0, "right"},
	} {
		assert.Equal(t, tt.want, measure(t, tt.line).WrongScale, tt.why)
	}
}
