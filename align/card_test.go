package align

import (
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

// A card never rules out what the gate of dates lets pass, and rules out what
// lies more than three days beyond it.
func TestCardApart(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 9))
	date := func() time.Time {
		if random.IntN(8) == 0 {
			return time.Time{}
		}
		return time.Date(2019, 12, 1, 0, 0, 0, 0, time.UTC).Add(time.Duration(random.IntN(200*24)) * time.Hour)
	}
	carded := func(d *text.Document) *card {
		var b card
		b.first, b.last = days(d.Date, d.DateAlt)
		return &b
	}
	told := 0
	for range 5000 {
		a, b := &text.Document{Date: date()}, &text.Document{Date: date()}
		if random.IntN(4) == 0 {
			a.DateAlt = date()
		}
		ruled := carded(a).apart(carded(b))
		require.Equal(t, ruled, carded(b).apart(carded(a)))
		if ruled {
			told++
			require.True(t, apart(a, b), "%v or %v, and %v", a.Date, a.DateAlt, b.Date)
		}
		if d := a.Date.Sub(b.Date).Abs(); !a.Date.IsZero() && !b.Date.IsZero() && a.DateAlt.IsZero() && d > eventDays+3*24*time.Hour {
			require.True(t, ruled, "%v and %v", a.Date, b.Date)
		}
	}
	assert.Greater(t, told, 500)
}

func TestDays(t *testing.T) {
	day := time.Date(1980, 1, 11, 23, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		date, other time.Time
		first, last int16
		why         string
	}{
		{day, time.Time{}, 10, 10, "one reading"},
		{day, day.AddDate(0, 0, -3), 7, 10, "an ambiguous date"},
		{time.Time{}, day, math.MinInt16, math.MaxInt16, "an unknown date may be any"},
		{day.AddDate(400, 0, 0), time.Time{}, math.MinInt16, math.MaxInt16, "too far off to be counted"},
	} {
		first, last := days(row.date, row.other)
		assert.Equal(t, [2]int16{row.first, row.last}, [2]int16{first, last}, row.why)
	}
}

// The bits of what a group has outside names tell what cannot reach the floor:
// pairs that have the floor in common always share a bit.
func TestKeyBits(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 1))
	weight := make([]float32, 40)
	for i := range weight {
		weight[i] = float32(len(weight)-i) / 20 // the rarest first
	}
	draw := func() []key {
		var keys []key
		for n := range weight {
			if random.IntN(5) == 0 {
				keys = append(keys, key{uint32(n), weight[n]})
			}
		}
		return keys
	}
	out := 0
	for range 5000 {
		x, y := draw(), draw()
		common := float32(0)
		for _, k := range x {
			for _, l := range y {
				if k.number == l.number {
					common += k.weight
				}
			}
		}
		a, b := &card{around: keyBits(x)}, &card{around: keyBits(y)}
		if common >= otherFloor {
			require.True(t, a.meets(b), "%v and %v", x, y)
		}
		if !a.meets(b) {
			out++
		}
	}
	assert.Greater(t, out, 500)
}
