package detector

import "testing"

// A pronoun is looked at in two paired texts that are the same but for it.
func TestPronouns(t *testing.T) {
	for _, row := range []struct {
		why, left, right string
		want             Code
	}{
		{"a man and a woman are two", "The diver Ulla Reek, 31, has recovered from her long fall.", "The diver Ulla Reek, 31, has recovered from his long fall.", OtherName},
		{"nothing says what opens", "The cable car to Sunnach opens on the first Sunday of the holidays. Tickets cost nine crowns.", "It opens on the first Sunday of the holidays. Tickets cost nine crowns.", Unnamed},
		{"a single sentence may be out of a text that says so", "The cable car to Sunnach opens on the first Sunday of the holidays.", "It opens on the first Sunday of the holidays.", ""},
		{"nor who did so", "Beekeepers in the valley lost half of their hives to the cold. Honey is dear.", "They lost half of their hives to the cold. Honey is dear.", Unnamed},
		{"in the middle of a sentence, before any other noun", "When Tarvia first joined the league, few of its clubs had a stadium. Most do now.", "When they first joined the league, few of its clubs had a stadium. Most do now.", Unnamed},
		{"a person in full, told by the family name later", "Ada Moorkens is charged with burning two barns. Moorkens denies it.", "She is charged with burning two barns. Moorkens denies it.", Unnamed},
		{"read as the person named before", "Jens Okker praised the young sailors at length. Piet Vollmar echoed the praise in a speech.", "Jens Okker praised the young sailors at length. He echoed the praise in a speech.", Unnamed},
		{"the person was named before", "Piet Vollmar met the young sailors at noon. Vollmar praised their courage in a speech.", "Piet Vollmar met the young sailors at noon. He praised their courage in a speech.", ""},
		{"two pronouns", "We've all kept the campaign ribbons of that long war in the hills.", "They all kept the campaign ribbons of that long war in the hills.", ""},
		{"one body may be it or they", "The firm said it would close three of its mills in spring.", "The firm said they would close three of its mills in spring.", ""},
		{"another person, and so another pronoun", "Anna Dorn sold her old farm to the council.", "Emil Dorn sold his old farm to the council.", OtherName},
		{"what differs elsewhere may say who it is", "The miller closed the sluice at dusk. Rain had filled the pond.", "He closed the sluice at dusk. Rain had filled the old miller's upper pond.", ""},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}

// In two paired texts that are the same but for this, family names tell two
// persons apart.
func TestOtherFamily(t *testing.T) {
	for _, row := range []struct {
		why, left, right string
		want             Code
	}{
		{"two presidents", "The tour with President Obama will burn nine tons of fuel.", "The tour with President Trump will burn nine tons of fuel.", OtherName},
		{"what else differs may tell that it is one person", "The tour with President Obama will burn fuel. He leaves at six.", "The tour with President Barack will burn fuel. Obama leaves at six.", ""},
		{"words made of one name", "Engineers want a Zorro-type mast above the wooden hull of the ferry.", "Engineers want a Zorro-like mast above the wooden hull of the ferry.", ""},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}

// What one telling denies, the other may say in a word of its own.
func TestTooLittle(t *testing.T) {
	for _, row := range []struct {
		why, left, right string
		want             Code
	}{
		{"too little of it either way", "Growers blamed a lack of rain for the poor harvest of plums.", "Growers blamed a scarcity of rain for the poor harvest of plums.", ""},
		{"there is much of it", "Growers blamed a lack of rain for the poor harvest of plums.", "Growers blamed an abundance of rain for the poor harvest of plums.", Negated},
		{"there is some", "Growers blamed the lack of rain for the poor harvest of plums.", "Growers blamed the presence of rain for the poor harvest of plums.", Negated},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}

// Verbs of one field tell one act, unless they turn each other round.
func TestVerbsOfOneField(t *testing.T) {
	for _, row := range []struct {
		why, left, right string
		want             Code
	}{
		{"two of the many that one act has", "The committee spent an hour identifying the weak joints of the bridge.", "The committee spent an hour verifying the weak joints of the bridge.", ""},
		{"two feelings that exclude each other", "The children in the choir dislike singing the old hymns on Sundays.", "The children in the choir love singing the old hymns on Sundays.", Reworded},
		{"acts of two fields", "Farmers in the hills have been eating the root for centuries.", "Farmers in the hills have been harvesting the root for centuries.", Reworded},
	} {
		comparedAs(t, row.left, row.right, row.want, row.why)
	}
}
