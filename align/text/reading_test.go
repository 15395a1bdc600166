package text

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/assert"
)

var (
	hours  = Unit{Name: "hour", Dimension: Duration, Base: "s", Factor: Int(3600)}
	people = Unit{Dimension: Count}
	usd    = Unit{Name: "USD", Dimension: Money, Base: "USD"}
	pct    = Unit{Name: "%", Dimension: Percent, Base: "%"}
)

func quantity(u Unit, n, grain Number, h Hedge, f Form) *Quantity {
	return &Quantity{Dimension: u.Dimension, Num: n, Hi: n, Grain: grain, Hedge: h, Form: f, Unit: u}
}

func show(b Bounds) string {
	end := func(x *big.Rat) string {
		if x == nil {
			return ""
		}
		return x.RatString()
	}
	left, right := "(", ")"
	if b.LoIncl {
		left = "["
	}
	if b.HiIncl {
		right = "]"
	}
	return left + end(b.Lo) + "," + end(b.Hi) + right
}

// The rows follow the table of forms: what the words allow, then what their
// reader takes away.
func TestAllowsAndSuggests(t *testing.T) {
	tests := []struct {
		words            string
		q                *Quantity
		allows, suggests string
	}{
		{"two hours", quantity(hours, Int(2), Int(1), NoHedge, Words), "(5400,9000)", "(6300,8100)"},
		{"90 minutes, as hours", quantity(hours, Frac(3, 2), Frac(1, 2), NoHedge, Fraction), "(4500,6300)", "(4950,5850)"},
		{"more than an hour and a half", quantity(hours, Frac(3, 2), Frac(1, 2), GT, Words), "(5400,)", "(5400,7200)"},
		{"12 people", quantity(people, Int(12), Int(1), NoHedge, Digits), "[12,12]", "[12,12]"},
		{"90 people", quantity(people, Int(90), Int(10), NoHedge, Digits), "[90,90]", "[90,90]"},
		{"1,503 homes", quantity(people, Int(1503), Int(1), NoHedge, Digits), "[1503,1503]", "[1503,1503]"},
		{"1,500 homes", quantity(people, Int(1500), Int(100), NoHedge, Digits), "(1450,1550)", "(1450,1550)"},
		{"300 homes", quantity(people, Int(300), Int(100), NoHedge, Digits), "(255,345)", "(285,315)"},
		{"2 million people", quantity(people, Int(2e6), Int(1e6), NoHedge, Digits), "(1700000,2300000)", "(1900000,2100000)"},
		{"$1.2bn", quantity(usd, Int(12e8), Int(1e8), NoHedge, Decimal), "(1150000000,1250000000)", "(1150000000,1250000000)"},
		{"4 percent", quantity(pct, Int(4), Int(1), NoHedge, Digits), "(7/2,9/2)", "(7/2,9/2)"},
		{"a quarter of a million", quantity(people, Int(250000), Int(250000), NoHedge, Fraction), "(212500,287500)", "(237500,262500)"},
		{"about 300", quantity(people, Int(300), Int(100), Approx, Digits), "[240,360]", "[270,330]"},
		{"nearly 300", quantity(people, Int(300), Int(100), Nearly, Digits), "[240,300)", "[270,300)"},
		{"just over 300", quantity(people, Int(300), Int(100), JustOver, Digits), "(300,360]", "(300,330]"},
		{"more than 70", quantity(people, Int(70), Int(10), GT, Digits), "(70,)", "(70,80)"},
		{"at least 48", quantity(people, Int(48), Int(1), GE, Digits), "[48,)", "[48,50)"},
		{"over 250,000", quantity(people, Int(250000), Int(10000), GT, Digits), "(250000,)", "(250000,300000)"},
		{"more than 100", quantity(people, Int(100), Int(100), GT, Digits), "(100,)", "(100,200)"},
		{"fewer than 20", quantity(people, Int(20), Int(10), LT, Digits), "[0,20)", "(10,20)"},
		{"up to 40", quantity(people, Int(40), Int(10), LE, Digits), "[0,40]", "(30,40]"},
		{"up to 100", quantity(people, Int(100), Int(100), LE, Digits), "[0,100]", "(50,100]"},
		{"dozens", &Quantity{Dimension: Count, Num: Int(24), Hi: Int(99), Hedge: Vague}, "[16,297/2]", "[24,99]"},
		{"20 to 30", &Quantity{Dimension: Count, Num: Int(20), Hi: Int(30), Hedge: InRange}, "[20,30]", "[20,30]"},
	}
	for _, tt := range tests {
		assert.Equal(t, tt.allows, show(tt.q.Allows(Profile{})), "%s allows", tt.words)
		assert.Equal(t, tt.suggests, show(tt.q.Suggests(Profile{})), "%s suggests", tt.words)
		assert.True(t, tt.q.Suggests(Profile{}).Within(tt.q.Allows(Profile{})), "%s suggests no more than it allows", tt.words)
	}
}

func TestLenientReachesFurther(t *testing.T) {
	q := quantity(people, Int(2e6), Int(1e6), NoHedge, Digits)
	assert.Equal(t, "(1500000,2500000)", show(q.Allows(Lenient())), "half the grain is the limit of any share")
	assert.Equal(t, "(1800000,2200000)", show(q.Suggests(Lenient())), "twice 5 percent")
}

func TestBounds(t *testing.T) {
	at := func(lo, hi int64, loIncl, hiIncl bool) Bounds {
		return Bounds{big.NewRat(lo, 1), big.NewRat(hi, 1), loIncl, hiIncl}
	}
	assert.False(t, at(0, 1, true, false).Overlaps(at(1, 2, true, true)), "an open end touches nothing")
	assert.True(t, at(0, 1, true, true).Overlaps(at(1, 2, true, true)), "closed ends meet")
	assert.True(t, at(1, 2, false, false).Within(at(1, 2, true, true)), "open within closed")
	assert.False(t, at(1, 2, true, true).Within(at(1, 2, false, true)), "closed not within open")
	assert.True(t, Bounds{Lo: big.NewRat(5, 1)}.Overlaps(Bounds{Hi: big.NewRat(6, 1)}), "open to infinity")
	assert.True(t, at(3, 4, true, true).Within(Bounds{}), "everything is within no bounds")
}
