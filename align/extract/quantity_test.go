package extract

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
)

// A foundQuantity is a mention with the words it covers.
type foundQuantity struct {
	span text.Span
	q    *text.Quantity
}

// quantitiesOf returns the quantities of a text.
func quantitiesOf(s string) []foundQuantity {
	sentences, _ := Sentences(context.Background(), &text.Document{Text: s})
	var found []foundQuantity
	for _, sentence := range sentences {
		for _, m := range sentence.Mentions {
			if q, ok := m.Value.(*text.Quantity); ok {
				found = append(found, foundQuantity{m.Span, q})
			}
		}
	}
	return found
}

// describe writes the quantities of s in one line each: the phrase, its
// dimension, value and unit, then what is not as usual.
func describe(s string) []string {
	var list []string
	for _, f := range quantitiesOf(s) {
		q := f.q
		d := fmt.Sprintf("%s: %s %s", s[f.span.Start:f.span.End], q.Dimension, q.Num)
		if q.IsRange() {
			d += ".." + q.Hi.String()
		}
		for _, part := range []struct{ label, value, usual string }{
			{"", q.Unit.Name, ""}, {"", string(q.Hedge), "none"}, {"slot=", string(q.Slot), "level"}, {"dir=", string(q.Dir), "none"},
			{"per=", q.Per, ""}, {"of=", q.Of, ""}, {"role=", q.Role, ""}, {"", q.Timex, ""},
		} {
			if part.value != part.usual {
				d += " " + part.label + part.value
			}
		}
		if q.Excl {
			d += " excl"
		}
		if q.Subset {
			d += " subset"
		}
		if q.AsOf != nil {
			d += " asof=" + s[q.AsOf.Core.Start:q.AsOf.Core.End]
		}
		list = append(list, d)
	}
	return list
}

// A quantityTest is a text, its quantities as describe writes them, and the
// reason for them.
type quantityTest struct {
	in, want, why string // want holds one quantity per line; "" means none
}

func runQuantities(t *testing.T, tests []quantityTest) {
	t.Helper()
	for _, tt := range tests {
		assert.Equal(t, tt.want, strings.Join(describe(tt.in), "\n"), "%s: %s", tt.in, tt.why)
	}
}

func TestHedges(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"about 60 miles", "about 60 miles: length 60 mile approx", "an approximation"},
		{"some 40 guests came", "some 40 guests: count 40 approx of=guest", "some before a numeral"},
		{"some guests came", "", "some without a numeral"},
		{"an estimated $3 million", "an estimated $3 million: money 3000000 USD approx", "the article belongs to the hedge"},
		{"five or so tents", "five or so tents: count 5 approx of=tent", "a hedge before the noun"},
		{"a 40-odd crowd", "40-odd: count 40 approx", "a hyphened hedge"},
		{"nearly 8 percent", "nearly 8 percent: percent 8 % nearly", "from below"},
		{"just short of 50 votes", "just short of 50 votes: count 50 nearly of=vote", "several words"},
		{"slightly more than a mile", "slightly more than a mile: length 1 mile just_over", "longer than its last words"},
		{"more than a dozen cars", "more than a dozen cars: count 12 gt of=car", "a strict bound"},
		{"upwards of 90 guests", "upwards of 90 guests: count 90 gt of=guest", "a strict bound"},
		{"no fewer than ten", "no fewer than ten: count 10 ge", "negation turns the bound"},
		{"100+ cases", "100+ cases: count 100 ge of=case", "a sign"},
		{"fewer than 9 seats", "fewer than 9 seats: count 9 lt of=seat", "an upper bound"},
		{"as many as 30 boats", "as many as 30 boats: count 30 le of=boat", "an upper bound"},
		{"10 or less", "10 or less: count 10 le", "behind the numeral"},
		{"at least about 30 tents", "at least about 30 tents: count 30 ge of=tent", "a bound outranks an approximation"},
		{"only 12 fans stayed", "12 fans: count 12 of=fan excl", "tone is no part of the phrase"},
		{"≥5 kg", "≥5 kg: mass 5 kilogram ge", "a sign before the numeral"},
		{"A roll tops the 12.4g seen in a pie.", "12.4g: mass 12.4 gram", "a decimal glued to its gram, with more to come"},
		{"He spent the money over 3 years.", "3 years: duration 3 year P3Y", "over means during"},
		{"The hearing lasted over two hours.", "over two hours: duration 2 hour gt of=hearing PT2H", "over means more than"},
		{"a barn under 2 metres of snow", "2 metres: length 2 metre", "under names a depth"},
		{"a child under 2 metres tall", "under 2 metres: length 2 metre lt", "a strict bound"},
		{"a canopy over the 3 acres", "3 acres: area 3 acre", "an article after a preposition of place"},
	})
}

func TestRanges(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"$5 million to $7 million", "$5 million to $7 million: money 5000000..7000000 USD range", "both ends in full"},
		{"$5-7 million", "$5-7 million: money 5000000..7000000 USD range", "sign and scale stand once"},
		{"$2.1-$2.4bn", "$2.1-$2.4bn: money 2100000000..2400000000 USD range", "the scale stands once"},
		{"$900 to $1.2 million", "$900 to $1.2 million: money 900..1200000 USD range", "no scale for the larger figure"},
		{"5 to 10 percent", "5 to 10 percent: percent 5..10 % range", "the unit stands once"},
		{"between 20 and 30 yachts", "between 20 and 30 yachts: count 20..30 range of=yacht", "between belongs to the phrase"},
		{"two or three goats", "two or three goats: count 2..3 range of=goat", "neighbours"},
		{"at least 5 and at most 9", "at least 5 and at most 9: count 5..9 range", "two bounds on one thing"},
		{"6 kg ± 2 kg", "6 kg ± 2 kg: mass 4..8 kilogram range", "a tolerance"},
		{"Turnout fell from 61% to 54%.", "61%: percent 61 % slot=from dir=down of=turnout\n54%: percent 54 % slot=to dir=down of=turnout", "a change"},
		{"The rate went from 4% to 6%.", "4%: percent 4 % slot=from dir=up of=rate\n6%: percent 6 % slot=to dir=up of=rate", "the figures give the direction"},
		{"prices from $4 to $6", "from $4 to $6: money 4..6 USD range", "no verb of change: a range"},
		{"It grew by 1,234 to 56,789.", "1,234: count 1234 slot=by dir=up\n56,789: count 56789 slot=to dir=up", "the larger is the result"},
		{"a million and a half goats", "a million and a half goats: count 1500000 of=goat", "a fraction of the scale"},
		{"1.500 men, $1,5 million", "", "the marks of another language: no reading is safe"},
		{"up by $3 million to $9 million", "$3 million: money 3000000 USD slot=by dir=up\n$9 million: money 9000000 USD slot=to dir=up", "two slots"},
		{"The home side won 3-2.", "3-2: score 3..2", "a score"},
		{"a vote of 52 to 48", "52 to 48: score 52..48", "a vote"},
		{"the 2014-15 season", "", "years"},
		{"open 24/7", "", "a phrase"},
		{"Call 555-0173-22 now", "", "a telephone number"},
	})
}

func TestMoney(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"$1.2bn", "$1.2bn: money 1200000000 USD", "a glued scale"},
		{"US$5", "US$5: money 5 USD", "letters before the sign"},
		{"A$10m", "A$10m: money 10000000 AUD", "m is million in money"},
		{"HK$90 and NZ$80", "HK$90: money 90 HKD\nNZ$80: money 80 NZD", "other dollars"},
		{"gave us $5", "$5: money 5 USD", "a pronoun is no currency"},
		{"EUR 125, AUD1.5m, RM42", "EUR 125: money 125 EUR\nAUD1.5m: money 1500000 AUD\nRM42: money 42 MYR", "codes"},
		{"Rs. 200", "Rs. 200: money 200 INR", "an abbreviation with its dot"},
		{"100 Canadian dollars", "100 Canadian dollars: money 100 CAD", "an adjective decides"},
		{"30 New Zealand dollars", "30 New Zealand dollars: money 30 NZD", "two words decide"},
		{"87 cents", "87 cents: money 0.87 USD", "hundredths"},
		{"a 50p coin", "50p: money 0.5 GBP", "pence"},
		{"3 dollars and 50 cents", "3 dollars and 50 cents: money 3.5 USD", "one sum"},
		{"20 million pounds", "20 million pounds: money 20000000 GBP", "a scale makes it money"},
		{"25 pounds of flour", "25 pounds: mass 25 pound-mass", "of makes it weight"},
		{"The party won 50 seats", "50 seats: count 50 of=seat", "won is a verb"},
		{"two billion won", "two billion won: money 2000000000 KRW", "won is a currency"},
		{"a quarter of a million euros", "a quarter of a million euros: money 250000 EUR", "a fraction of a scale"},
		{"$15 an hour", "$15 an hour: money 15 USD per=hour", "a rate"},
		{"$5-a-share", "$5-a-share: money 5 USD per=share", "a rate with hyphens"},
		{"€3 each", "€3 each: money 3 EUR per=each", "a rate"},
		{"$2 million a year earlier", "$2 million: money 2000000 USD", "a time, no rate"},
	})
}

func TestUnits(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"two hours and ten minutes", "two hours and ten minutes: duration 2.1666666666666665 hour PT2H10M", "falling units"},
		{"a two-and-a-half-hour wait", "two-and-a-half-hour: duration 2.5 hour of=wait PT2H30M", "hyphens"},
		{"half an hour", "half an hour: duration 0.5 hour PT30M", "a fraction of a unit"},
		{"90 minutes", "90 minutes: duration 90 minute PT90M", "the printed unit stays"},
		{"two years and six months", "two years and six months: duration 2.5 year P2Y6M", "inexact units"},
		{"several weeks", "several weeks: duration 3..9 week vague PXW", "vague"},
		{"a month", "a month: duration 1 month P1M", "an article"},
		{"three days ago", "", "a time"},
		{"5ft 10in", "5ft 10in: length 5.833333333333333 foot", "glued symbols"},
		{"20 sq km or 3km2", "20 sq km: area 20 square kilometre\n3km2: area 3 square kilometre", "squares"},
		{"100km/h, 60 miles per hour, 70mph", "100km/h: speed 100 kilometre per hour\n60 miles per hour: speed 60 mile per hour\n70mph: speed 70 mile per hour", "lengths per time"},
		{"minus 4°C", "minus 4°C: temperature -4 degree Celsius", "below zero"},
		{"35 MW and 5 mW", "35 MW: power 35 megawatt\n5 mW: power 5 milliwatt", "case counts"},
		{"25 basis points", "25 basis points: point 25 basis point", "hundredths of a point"},
		{"a quarter of a percentage point", "a quarter of a percentage point: point 0.25 pp", "points"},
		{"5m viewers", "5m viewers: count 5000000 of=viewer", "a scale before a plural"},
		{"the 100m final", "100m: length 100 metre", "a race"},
		{"the 1990s", "", "years, no seconds"},
		{"a magnitude 5.8 quake", "magnitude 5.8: magnitude 5.8 magnitude", "a scale without unit"},
		{"a 5G phone", "", "a name"},
	})
}

func TestUnitsConvertExactly(t *testing.T) {
	for in, want := range map[string]string{
		"60 miles": "96560.64 m", "an acre": "4046.8564224 m2", "2 lb": "0.90718474 kg", "30 gallons": "0.11356235352 m3",
		"100km/h": "27.77777777777778 m/s", "32°F": "273.15 K", "1 month": "2629746 s", "1 year": "31556952 s", "25 basis points": "0.25 pp",
	} {
		found := quantitiesOf(in)
		if assert.Len(t, found, 1, in) {
			u := found[0].q.Unit
			v, ok := found[0].q.Num.Mul(u.Factor)
			assert.True(t, ok, in)
			v, ok = v.Add(text.Frac(u.Offset.N, max(u.Offset.D, 1)))
			assert.True(t, ok, in)
			assert.Equal(t, want, v.String()+" "+u.Base, in)
		}
	}
}
