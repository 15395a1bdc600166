package extract

import (
	"testing"

	"github.com/atodds/atodds/align/text"
	"github.com/stretchr/testify/assert"
)

func scanOf(s string) *scan {
	return &scan{src: s, words: english(), toks: lex(nil, s, 0, english())}
}

func TestNumber(t *testing.T) {
	tests := []struct {
		in, core string // core is the numeral at the start of in; "" means none
		lo, hi   string
		grain    string
		form     text.Form
		why      string
	}{
		{"1,500 homes", "1,500", "1500", "1500", "100", text.Digits, "commas group thousands"},
		{"1,503 homes", "1,503", "1503", "1503", "1", text.Digits, "the last digit is significant"},
		{"12,34", "12", "12", "12", "1", text.Digits, "two digits are no group"},
		{"4.10 percent", "4.10", "4.1", "4.1", "0.01", text.Decimal, "a printed zero is a place"},
		{".5 points", ".5", "0.5", "0.5", "0.1", text.Decimal, "a point may lead"},
		{"1.2bn", "1.2bn", "1200000000", "1200000000", "100000000", text.Decimal, "a glued scale"},
		{"1.2 million", "1.2 million", "1200000", "1200000", "100000", text.Decimal, "a spaced scale"},
		{"3-million", "3-million", "3000000", "3000000", "1000000", text.Digits, "a hyphen joins a scale"},
		{"5m", "5", "5", "5", "1", text.Digits, "m is metres as often as million"},
		{"2½ hours", "2½", "2.5", "2.5", "0.5", text.Digits, "a fraction that is one rune"},
		{"6 3/8 percent", "6 3/8", "6.375", "6.375", "0.125", text.Digits, "a bond's coupon"},
		{"9/11 attacks", "9", "9", "9", "1", text.Digits, "no fraction has elevenths"},
		{"3/4 of them", "3/4", "0.75", "0.75", "1", text.Fraction, "quarters"},
		{"2 1/2 years", "2 1/2", "2.5", "2.5", "0.5", text.Digits, "a mixed numeral"},
		{"1 414 021 100 people", "1 414 021 100", "1414021100", "1414021100", "100", text.Digits, "spaces group thousands"},
		{"3rd place", "3rd", "3", "3", "1", text.Digits, "an ordinal in digits"},
		{"twenty-five", "twenty-five", "25", "25", "1", text.Words, "tens and units"},
		{"two hundred and five thousand", "two hundred and five thousand", "205000", "205000", "1000", text.Words, "and inside a numeral"},
		{"five and six", "five", "5", "5", "1", text.Words, "and between two numerals"},
		{"fifteen hundred", "fifteen hundred", "1500", "1500", "100", text.Words, "hundreds above ten"},
		{"a hundred and fifty", "a hundred and fifty", "150", "150", "10", text.Words, "an article is one"},
		{"two and a half million", "two and a half million", "2500000", "2500000", "500000", text.Words, "halves have their own grain"},
		{"two-and-a-half million", "two-and-a-half million", "2500000", "2500000", "500000", text.Words, "with hyphens"},
		{"four point one", "four point one", "4.1", "4.1", "0.1", text.Decimal, "a spoken decimal"},
		{"a quarter of a million", "a quarter of a million", "250000", "250000", "250000", text.Fraction, "a fraction of a scale"},
		{"half a million", "half a million", "500000", "500000", "500000", text.Fraction, "half a scale"},
		{"half a dozen", "half a dozen", "6", "6", "1", text.Words, "six exactly"},
		{"a half-dozen", "a half-dozen", "6", "6", "1", text.Words, "six exactly"},
		{"three-quarters of a million", "three-quarters of a million", "750000", "750000", "750000", text.Fraction, "several parts"},
		{"two-thirds", "two-thirds", "0.6666666666666666", "0.6666666666666666", "1", text.Fraction, "no decimal holds it"},
		{"a third of", "a third", "0.3333333333333333", "0.3333333333333333", "1", text.Fraction, "of makes it a part"},
		{"a third suspect", "", "", "", "", "", "an ordinal with its article"},
		{"a quarter", "", "", "", "", "", "three months, as likely"},
		{"a dozen", "a dozen", "12", "12", "1", text.Words, "twelve"},
		{"2 dozen", "2 dozen", "24", "24", "12", text.Digits, "twelve times"},
		{"dozens of", "dozens", "24", "99", "24", text.VagueWord, "vague"},
		{"hundreds of thousands", "hundreds of thousands", "200000", "999999", "200000", text.VagueWord, "vague times vague"},
		{"tens of millions", "tens of millions", "20000000", "99999999", "20000000", text.VagueWord, "vague times vague"},
		{"several hundred", "several hundred", "300", "999", "100", text.VagueWord, "vague times a scale"},
		{"a few", "a few", "3", "6", "1", text.VagueWord, "some"},
		{"few believe", "", "", "", "", "", "hardly any: no number"},
		{"a couple of dozen", "a couple of dozen", "24", "24", "12", text.VagueWord, "two of them"},
		{"minus five", "minus five", "-5", "-5", "1", text.Words, "a sign in words"},
		{"-5 degrees", "-5", "-5", "-5", "1", text.Digits, "a sign"},
		{"twenty-third", "twenty-third", "23", "23", "1", text.Words, "an ordinal"},
		{"a man", "", "", "", "", "", "an article is no number"},
		{"3.5.1", "", "", "", "", "", "a version"},
	}
	for _, tt := range tests {
		s := scanOf(tt.in)
		n, ok := s.number(0, false)
		if !assert.Equal(t, tt.core != "", ok, "%s: %s", tt.in, tt.why) || !ok {
			continue
		}
		assert.Equal(t, tt.core, tt.in[:s.toks[n.end-1].end], tt.why)
		assert.Equal(t, tt.lo, n.lo.String(), "%s: %s", tt.in, tt.why)
		assert.Equal(t, tt.hi, n.hi.String(), "%s: %s", tt.in, tt.why)
		assert.Equal(t, tt.grain, n.grain.String(), "%s: %s", tt.in, tt.why)
		assert.Equal(t, tt.form, n.form, "%s: %s", tt.in, tt.why)
	}
}
