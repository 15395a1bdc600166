package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What extract writes for each sort of wording is a promise to the programs
// that read it: names, units, and what is null.
func TestExtractedFields(t *testing.T) {
	for _, test := range []struct {
		words string // the text as a whole
		want  string // fields of its one mention
	}{
		{"two-hour", `{"kind":"quantity","text":"two-hour","core":"two-hour","dimension":"duration","timex":"PT2H","value":2,"value_hi":2,"printed_unit":"hour","base":7200,"base_hi":7200,"unit":"s","hedge":"none"}`},
		{"more than an hour and a half", `{"kind":"quantity","text":"more than an hour and a half","core":"an hour and a half","dimension":"duration","timex":"PT1H30M","value":1.5,"value_hi":1.5,"printed_unit":"hour","base":5400,"base_hi":5400,"unit":"s","hedge":"gt","lo":5400,"lo_incl":false,"hi":null,"read_lo":5400,"read_hi":7200}`},
		{"$5 million to $7 million", `{"kind":"quantity","text":"$5 million to $7 million","dimension":"money","value":5000000,"value_hi":7000000,"printed_unit":"USD","base":5000000,"base_hi":7000000,"unit":"USD","hedge":"range"}`},
		{"about 60 miles", `{"kind":"quantity","text":"about 60 miles","core":"60 miles","dimension":"length","value":60,"value_hi":60,"printed_unit":"mile","base":96560.64,"base_hi":96560.64,"unit":"m","hedge":"approx"}`},
		{"dozens of people", `{"kind":"quantity","text":"dozens of people","dimension":"count","of":"people","value":24,"value_hi":99,"printed_unit":"","base":24,"base_hi":99,"unit":"","hedge":"vague"}`},
		{"a quarter of a percentage point", `{"kind":"quantity","dimension":"point","value":0.25,"value_hi":0.25,"printed_unit":"pp","base":0.25,"base_hi":0.25,"unit":"pp","hedge":"none"}`},
		{"a woman in her 30s", `{"kind":"quantity","start":15,"end":18,"dimension":"age","value":30,"value_hi":39,"printed_unit":"year","base":30,"base_hi":39,"unit":"year","hedge":"range"}`},
		{"the 45th president", `{"kind":"quantity","start":4,"end":8,"dimension":"rank","value":45,"value_hi":45,"printed_unit":"","base":45,"base_hi":45,"unit":"","hedge":"none"}`},
		{"since 2014", `{"kind":"time","text":"since 2014","core":"2014","timex":"2014","timex_type":"DATE","bound":"since","from":"2014-01-01T00:00","to":"2015-01-01T00:00","anchor":"explicit","candidates":[]}`},

		// What the page promises of values in words, with the scale applied.
		{"$1.2 billion", `{"value":1200000000,"value_hi":1200000000,"printed_unit":"USD","unit":"USD"}`},
		{"one in five", `{"dimension":"ratio","value":0.2,"base":0.2,"unit":""}`},
		{"87 cents", `{"dimension":"money","value":0.87,"printed_unit":"USD","unit":"USD"}`},
		{"25 basis points", `{"dimension":"point","value":25,"printed_unit":"basis point","base":0.25,"unit":"pp"}`},
		{"Sales tripled.", `{"dimension":"multiple","value":3,"unit":""}`},
		{"They won 52-48.", `{"dimension":"score","value":52,"value_hi":48}`},
		{"two years and six months", `{"dimension":"duration","timex":"P2Y6M","unit":"s"}`},
		{"three weeks", `{"dimension":"duration","timex":"P3W"}`},
		{"one month", `{"dimension":"duration","base":2629746,"unit":"s"}`},
		{"one year", `{"dimension":"duration","base":31556952,"unit":"s"}`},
		{"Nov. 3 to Nov. 10, 2015", `{"kind":"time","from":"2015-11-03T00:00","to":"2015-11-11T00:00"}`},
	} {
		t.Run(test.words, func(t *testing.T) {
			record, err := json.Marshal(map[string]any{"id": "x", "text": test.words})
			require.NoError(t, err)
			status, out := runApp(t, string(record), "extract", "--jsonl")
			require.Equal(t, statusOK, status)
			var line struct {
				Type     string
				ID       string
				Mentions []map[string]any
			}
			require.NoError(t, json.Unmarshal([]byte(out), &line))
			assert.Equal(t, "mentions", line.Type)
			assert.Equal(t, "x", line.ID)
			require.Len(t, line.Mentions, 1, "one mention, whatever it spans")
			var want map[string]any
			require.NoError(t, json.Unmarshal([]byte(test.want), &want))
			for field, value := range want {
				got, ok := line.Mentions[0][field]
				assert.True(t, ok, "%s is there, null or not", field)
				assert.Equal(t, value, got, field)
			}
		})
	}
}
