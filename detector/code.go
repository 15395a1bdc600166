package detector

// A Code names the likely mechanism of a verdict. The list is closed.
type Code string

// The codes, by verdict.
const (
	// Contradictions.
	Scale         Code = "SCALE"
	Transposed    Code = "TRANSPOSED"
	UnitSwap      Code = "UNIT_SWAP"
	PercentVsPP   Code = "PERCENT_VS_PP"
	LevelVsChange Code = "LEVEL_VS_CHANGE"
	DirectionCode Code = "DIRECTION"
	BoundReversed Code = "BOUND_REVERSED"
	RoleSwap      Code = "ROLE_SWAP"
	Currency      Code = "CURRENCY"
	AfterBound    Code = "AFTER_BOUND"
	BeforeBound   Code = "BEFORE_BOUND"
	Weekday       Code = "WEEKDAY"
	OffByOne      Code = "OFF_BY_ONE"
	StaleRelative Code = "STALE_RELATIVE"
	AnchorShift   Code = "ANCHOR_SHIFT"
	Negated       Code = "NEGATED"
	Opposite      Code = "OPPOSITE"
	Refuted       Code = "REFUTED"
	QuoteTurned   Code = "QUOTE_TURNED"
	OtherName     Code = "OTHER_NAME"
	OtherTitle    Code = "OTHER_TITLE"
	Confused      Code = "CONFUSED"
	Excluded      Code = "EXCLUDED"
	OtherSpeaker  Code = "OTHER_SPEAKER"
	OrderCode     Code = "ORDER"

	// Drifts.
	PerDropped     Code = "PER_DROPPED"
	BoundChanged   Code = "BOUND_CHANGED"
	EndOfRange     Code = "END_OF_RANGE"
	OutsideReading Code = "OUTSIDE_READING"
	Overlap        Code = "OVERLAP"
	ModMismatch    Code = "MOD_MISMATCH"
	TZAdjacent     Code = "TZ_ADJACENT"
	AnchorLost     Code = "ANCHOR_LOST"
	SpellingCode   Code = "SPELLING"
	QuoteAltered   Code = "QUOTE_ALTERED"
	Substituted    Code = "SUBSTITUTED"
	Reworded       Code = "REWORDED"
	ScopeCode      Code = "SCOPE"
	AttributionOff Code = "ATTRIBUTION_LOST"
	Unnamed        Code = "UNNAMED" // a pronoun for whom the text does not name
	CertaintyCode  Code = "CERTAINTY"
	CauseCode      Code = "CAUSE" // a contradiction where the cause is another one

	// Updates.
	Updated    Code = "UPDATED"
	Regression Code = "REGRESSION"

	// Of a judge.
	JudgedCode Code = "JUDGED"    // found by it alone
	Addressed  Code = "ADDRESSED" // text that addresses it

	// Silent: same or compatible.
	Converted         Code = "CONVERTED"
	Sum               Code = "SUM"
	LessPrecise       Code = "LESS_PRECISE"
	HedgeCode         Code = "HEDGE"
	BoundDroppedRound Code = "BOUND_DROPPED_ROUND"
	Mod               Code = "MOD"

	// Silent: not comparable.
	Role           Code = "ROLE"
	DimensionCode  Code = "DIMENSION"
	Per            Code = "PER"
	NoDate         Code = "NO_DATE"
	NoDatePossible Code = "NO_DATE_POSSIBLE"
)
