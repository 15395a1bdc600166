package detector

import "github.com/atodds/atodds/align/text"

var measure = Comparator{
	Name: "measure",
	Doc: `how long, heavy, hot, fast or strong

Lengths, areas, volumes, masses, speeds, temperatures, energies, powers and
magnitudes are compared after exact conversion: 10 miles and 16 kilometres
are one distance, 12 miles and 12 kilometres are not.`,
	Kinds:    []text.Kind{text.KindQuantity},
	Severity: Error,
	Compare: func(c *Comparison) {
		c.quantities(ofDimension(text.Length, text.Area, text.Volume, text.Mass, text.Speed,
			text.Temperature, text.Energy, text.Power, text.Magnitude, text.Other))
	},
}
