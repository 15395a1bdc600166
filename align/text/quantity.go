package text

// A Quantity is a number that measures or counts something, as it is
// worded. Num, Hi and Grain are in the unit as printed and scaled by its
// number words: "$1.2bn" is 1200000000, with a grain of 100000000.
type Quantity struct {
	Core      Span // the phrase without its hedge
	Dimension Dimension
	Num       Number
	Hi        Number // equal to Num but for ranges, vague words, decades of age, scores
	Grain     Number // the size of the last significant place; an hour and a half: 30 minutes
	Hedge     Hedge
	Form      Form
	Unit      Unit
	Per       string // canonical name of what it is per: "hour", "barrel", "100000 people"
	Slot      Slot
	Dir       Direction
	Of        string // lemma of the head noun counted or measured: "people", "rate"
	Role      string // what befell it or what it is: "killed", "injured", "unemployment"
	Excl      bool   // only, just, a mere: tone without effect on truth
	AsOf      *Time  // the time for which the figure holds, where stated
	Timex     string // for a duration, its TIMEX3 value in the printed unit: PT90M

	// Compound says that the phrase is several figures in falling units, such
	// as "two hours and ten minutes"; Num is in the first of them.
	Compound bool

	// Subset says that the figure counts a part of another one: the children
	// of "12 dead, including 5 children", the two of "two more died". It never
	// answers a total.
	Subset bool
}

// IsRange reports whether the phrase names an interval rather than a point.
func (q *Quantity) IsRange() bool { return q.Num != q.Hi }

// A Dimension is what a quantity measures.
type Dimension string

// The dimensions. Two quantities of different dimensions are never compared,
// save for slips of which the figure itself tells (percent against points, a
// level against a change).
const (
	Count       Dimension = "count"
	Money       Dimension = "money"
	Percent     Dimension = "percent"
	Point       Dimension = "point" // percentage points
	Ratio       Dimension = "ratio" // one in five, two-thirds
	Multiple    Dimension = "multiple"
	Rank        Dimension = "rank"
	Age         Dimension = "age"
	Score       Dimension = "score"
	Duration    Dimension = "duration"
	Length      Dimension = "length"
	Area        Dimension = "area"
	Volume      Dimension = "volume"
	Mass        Dimension = "mass"
	Speed       Dimension = "speed"
	Temperature Dimension = "temperature"
	Energy      Dimension = "energy"
	Power       Dimension = "power"
	Magnitude   Dimension = "magnitude"
	Other       Dimension = "other" // a unit outside the list: volts, bytes, hertz
)

// A Hedge says how a figure is qualified.
type Hedge string

// The hedges: approximate, bounds in either direction, ranges, vague words.
const (
	NoHedge  Hedge = "none"
	Approx   Hedge = "approx"    // about, around, some, roughly, -ish
	Nearly   Hedge = "nearly"    // nearly, almost, just under
	JustOver Hedge = "just_over" // just over, slightly more than
	GT       Hedge = "gt"        // more than, over
	GE       Hedge = "ge"        // at least, no fewer than
	LT       Hedge = "lt"        // fewer than, under
	LE       Hedge = "le"        // up to, as many as
	InRange  Hedge = "range"     // between a and b, a to b
	Vague    Hedge = "vague"     // dozens, a few, most
)

// A Form says how the number itself is written, which decides how far its
// rounding reaches.
type Form string

// The forms.
const (
	Digits     Form = "digits"     // 1,500
	Words      Form = "words"      // fifteen hundred
	Decimal    Form = "decimal"    // 4.1, $1.2bn
	Fraction   Form = "fraction"   // two-thirds, a quarter of a million, half a million
	VagueWord  Form = "vague"      // dozens, most
	Derived    Form = "derived"    // tripled, one in five
	Indefinite Form = "indefinite" // a month, an hour
)

// A Slot says which place in a change a figure fills: it rose from From by
// By to To. Level is a figure outside any change.
type Slot string

// The slots.
const (
	Level  Slot = "level"
	ToSlot Slot = "to"
	BySlot Slot = "by"
	From   Slot = "from"
)

// A Direction says which way a change goes.
type Direction string

// The directions.
const (
	NoDirection Direction = "none"
	Up          Direction = "up"
	Down        Direction = "down"
)

// A Unit is a unit of measure with its exact conversion: a value v of the
// unit is v*Factor+Offset in Base.
type Unit struct {
	Name      string // canonical singular: "hour", "mile"; the ISO 4217 code for money; "" for counts
	Dimension Dimension
	Base      string // "s", "m", "kg", "%", …; the ISO code for money
	Factor    Number // 0 is read as 1
	Offset    Number // for temperatures
	Inexact   bool   // months and years in seconds: a Gregorian mean
}
