package extract

// Feasts of other calendars have as many spellings as there are ways to write
// their names in Latin letters, and names of their own in each country.

// hebrewSpellings lists other names of the days of the Hebrew calendar.
func hebrewSpellings() []holiday {
	return []holiday{
		{name: "succos", rule: hebrew(14), days: 7},
		{name: "sukkos", rule: hebrew(14), days: 7},
		{name: "shavuos", rule: after(passover, 50), days: 1},
		{name: "shabuoth", rule: after(passover, 50), days: 1},
		{name: "chanuka", rule: hanukkah, days: 8},
		{name: "hanuka", rule: hanukkah, days: 8},
		{name: "festival of lights", rule: hanukkah, days: 8},
		{name: "rosh ha shanah", rule: hebrew(0), days: 2},
		{name: "yom teruah", rule: hebrew(0), days: 2},
		{name: "simhat torah", rule: hebrew(22), days: 1},
		{name: "pessah", rule: passover, days: 8},
	}
}

// moonSpellings lists other names of the days of the Islamic calendar.
func moonSpellings() []holiday {
	return []holiday{
		{name: "amun jadid", rule: islamic(1, 1), days: 1},
		{name: "jumat ul vida", rule: lastRamadanFriday, days: 1},
		{name: "jamat ul vida", rule: lastRamadanFriday, days: 1},
		{name: "jummat ul wida", rule: lastRamadanFriday, days: 1},
		{name: "quds day", rule: lastRamadanFriday, days: 1},
		{name: "al quds day", rule: lastRamadanFriday, days: 1},
		{name: "bakr id", rule: islamic(12, 10), days: 1},
		{name: "bakri id", rule: islamic(12, 10), days: 1},
		{name: "bakri eid", rule: islamic(12, 10), days: 1},
		{name: "sacrifice feast", rule: islamic(12, 10), days: 1},
		{name: "feast of the sacrifice", rule: islamic(12, 10), days: 1},
		{name: "kurban bayram", rule: islamic(12, 10), days: 1},
		{name: "tabaski", rule: islamic(12, 10), days: 1},
		{name: "hari raya haji", rule: islamic(12, 10), days: 1},
		{name: "hari raya puasa", rule: islamic(10, 1), days: 1},
		{name: "hari raya aidilfitri", rule: islamic(10, 1), days: 1},
		{name: "idul fitri", rule: islamic(10, 1), days: 1},
		{name: "lebaran", rule: islamic(10, 1), days: 1},
		{name: "ramadhan", rule: islamic(9, 1), days: 29},
		{name: "ramazan", rule: islamic(9, 1), days: 29},
		{name: "eid milad un nabi", rule: islamic(3, 12), days: 1},
		{name: "maulid", rule: islamic(3, 12), days: 1},
		{name: "tasua", rule: islamic(1, 9), days: 1},
		{name: "ashoura", rule: islamic(1, 10), days: 1},
		{name: "arbaeen", rule: islamic(2, 20), days: 1},
	}
}

// hinduSpellings lists other names of the days of the Hindu calendar.
func hinduSpellings() []holiday {
	return []holiday{
		{name: "guru gobind singh jayanti", rule: hindu(9, 7, sunrise, 0), days: 1},
		{name: "guru gobind singh birthday", rule: hindu(9, 7, sunrise, 0), days: 1},
		{name: "samvatsaradi", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "chaitra sukhladi", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "chaitra shukladi", rule: hindu(0, 1, sunrise, 0), days: 1},
		{name: "vasanta panchami", rule: hindu(10, 5, sunrise, 0), days: 1},
		{name: "mahavira jayanti", rule: hindu(0, 13, sunrise, 0), days: 1},
		{name: "sri rama navami", rule: hindu(0, 9, noon, 0), days: 1},
		{name: "kanni pongal", rule: after(sankranti, 2), days: 1},
		{name: "kanum pongal", rule: after(sankranti, 2), days: 1},
		{name: "bhogi pongal", rule: after(sankranti, -1), days: 1},
		{name: "maatu pongal", rule: after(sankranti, 1), days: 1},
		{name: "makar sankranthi", rule: sankranti, days: 1},
		{name: "vijaya dashami", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "dusshera", rule: hindu(6, 10, 15, 0), days: 1},
		{name: "divali", rule: hindu(6, 30, dusk, 0), days: 1},
		{name: "dipavali", rule: hindu(6, 30, dusk, 0), days: 1},
		{name: "sri krishna jayanti", rule: hindu(4, 23, midnight, 0), days: 1},
		{name: "vinayak chaturthi", rule: hindu(5, 4, noon, 0), days: 1},
	}
}
