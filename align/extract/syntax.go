package extract

// A syntax says where a language builds numerals and times otherwise than
// English does.
type syntax struct {
	eitherMark bool // both the point and the comma are decimal marks, in one country or another
	tensAnd    bool // "and" joins tens and units: treinta y uno
	bareHalf   bool // a half is added without an article: un millón y medio
	scaleOf    bool // "of" stands between a million and what it counts: un millón de euros
	dayFirst   bool // 3/4/2026 is in April
	pickBehind bool // what picks a time may follow it: el lunes pasado
	headFirst  bool // a noun stands before its adjectives: doce soldados heridos
	ofAge      bool // a duration behind "of" may be an age: un joven de 19 años
}
