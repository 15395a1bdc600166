package extract

import "testing"

func TestCounts(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"12 civilian men", "12 civilian men: count 12 of=man", "an irregular plural behind an adjective"},
		{"dozens of visitors", "dozens of visitors: count 24..99 vague of=visitor", "of opens the noun"},
		{"two of the boys", "two of the boys: count 2 of=boy subset", "a part of a group"},
		{"three sports teams met", "three sports teams: count 3 of=team", "a plural that modifies"},
		{"one man told us", "one man: count 1 of=man", "a verb ends the noun phrase"},
		{"one of them", "", "a pronoun"},
		{"no one knew", "", "a pronoun"},
		{"a 30-seat hall", "30-seat: count 30 of=seat", "the hyphened word is counted"},
		{"two-faced", "", "an adjective"},
		{"In 2016 nobody came", "", "a year"},
		{"2,016 people came", "2,016 people: count 2016 of=people", "a comma makes it a count"},
		{"1. Open the lid slowly", "", "a list number"},
		{"Flight 218 and Article 9", "", "names"},
		{"an F-16 over Route 40", "", "names"},
		{"the Zenith 4 users", "", "a name the grammar has not met"},
		{"12 Baker Mill Road", "", "an address"},
		{"at 9.45pm and 6:30", "", "clock times"},
		{"#7 and @40", "", "tags"},
		{"zero tolerance", "", "a phrase"},
		{"zero cases", "zero cases: count 0 of=case", "a count"},
		{"8 per 100,000 people", "8 per 100,000 people: count 8 per=100000 people", "a rate"},
		{"45 and 50 mg", "45: mass 45 milligram\n50 mg: mass 50 milligram", "a unit that stands once"},
	})
}

func TestShares(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"one in five tenants", "one in five tenants: ratio 0.2 of=tenant", "a ratio"},
		{"nine out of 10 vets", "nine out of 10 vets: ratio 0.9 of=vet", "a ratio"},
		{"two in five minutes", "two: count 2\nfive minutes: duration 5 minute PT5M", "a rate of work, no ratio"},
		{"two-thirds of tenants", "two-thirds: ratio 0.6666666666666666 of=tenant", "a fraction"},
		{"nearly half the fleet", "nearly half: ratio 0.5 nearly of=fleet", "half without of"},
		{"the second half", "", "a stretch of a match"},
		{"most tenants agreed", "most: ratio 0.5..1 vague of=tenant", "more than half"},
		{"the most popular tenants", "", "a superlative"},
		{"a 3-to-1 margin", "3-to-1: ratio 3", "odds"},
		{"rents tripled", "tripled: multiple 3 slot=by dir=up of=rent", "a multiple"},
		{"twice as many cats", "twice: multiple 2", "a multiple"},
		{"he swam twice", "", "a number of times"},
		{"a threefold rise", "threefold: multiple 3 slot=by dir=up", "one word"},
		{"a three-fold rise", "three-fold: multiple 3 slot=by dir=up", "a multiple"},
		{"nearly doubled to 8 million", "nearly doubled: multiple 2 nearly slot=by dir=up\n8 million: count 8000000 slot=to dir=up", "a multiple and its result"},
	})
}

func TestRanksAndAges(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"the 12th chairman", "12th: rank 12 of=chairman", "an ordinal in digits"},
		{"the third-largest port", "third-largest: rank 3 of=port", "with its superlative"},
		{"She came second.", "second: rank 2", "without a noun"},
		{"He first said so", "", "an adverb"},
		{"at first", "", "an adverb"},
		{"the first lady", "", "a title"},
		{"Fifth Avenue", "", "a name"},
		{"No. 3 seed", "No. 3: rank 3 of=seed", "an abbreviation"},
		{"a 34-year-old nurse", "34-year-old: age 34 year", "with hyphens"},
		{"three weeks old", "three weeks old: age 3 week", "another unit"},
		{"people aged 65 and over", "aged 65 and over: age 65 year ge", "a bound"},
		{"Jane Roe, 41, of Hull", "41: age 41 year", "between commas behind a name"},
		{"She was 18.", "18: age 18 year", "of a person"},
		{"a cook in her 30s", "30s: age 30..39 year range", "a decade of life"},
		{"toddlers under 4", "under 4: age 4 year lt", "a bound on an age"},
	})
}

func TestSlots(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"Sales rose to 40 percent.", "40 percent: percent 40 % slot=to dir=up of=sale", "the result"},
		{"Sales rose by 40 percent.", "40 percent: percent 40 % slot=by dir=up of=sale", "the change"},
		{"Sales fell 40 percent.", "40 percent: percent 40 % slot=by dir=down of=sale", "the change"},
		{"a 40 percent increase in sales", "40 percent: percent 40 % slot=by dir=up of=sale", "a noun of change"},
		{"a drop of 40 percent", "40 percent: percent 40 % slot=by dir=down", "a noun before"},
		{"Sales were 40 percent higher.", "40 percent: percent 40 % slot=by dir=up of=sale", "a comparison"},
		{"Sales were up 4% to $3m from $2m.", "4%: percent 4 % slot=by dir=up of=sale\n$3m: money 3000000 USD slot=to dir=up of=sale\n$2m: money 2000000 USD slot=from dir=up of=sale", "all three"},
		{"Turnout was 41 percent.", "41 percent: percent 41 % of=turnout", "a level"},
		{"He dropped three bags.", "three bags: count 3 of=bag", "a verb with an object"},
		{"Turnout was 51 percent, up 2 points.", "51 percent: percent 51 % of=turnout\n2 points: point 2 pp slot=by dir=up", "points of a percentage"},
		{"The index gained 20 points.", "20 points: count 20 slot=by dir=up of=point", "points of an index"},
	})
}

func TestRoles(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"The blaze killed 14 and hurt 30.", "14: count 14 role=killed\n30: count 30 role=injured", "two verbs, two roles"},
		{"14 were hurt and 30 died.", "14: count 14 role=injured\n30: count 30 role=killed", "behind the number"},
		{"Nine people have been arrested.", "Nine people: count 9 of=people role=arrested", "a passive"},
		{"leaving 12 dead", "12: count 12 role=killed", "an adjective behind"},
		{"30 wounded soldiers", "30 wounded soldiers: count 30 of=soldier role=injured", "an adjective before the noun"},
		{"claimed the lives of 12", "12: count 12 role=killed", "a phrase"},
		{"The death toll rose to 19.", "19: count 19 slot=to dir=up of=people role=killed", "a toll counts people"},
		{"12 people, including 3 boys, were killed.", "12 people: count 12 of=people role=killed\n3 boys: count 3 of=boy subset", "an aside"},
		{"It killed 14 soldiers and 3 nurses.", "14 soldiers: count 14 of=soldier role=killed\n3 nurses: count 3 of=nurse role=killed", "a list"},
		{"14 guards were hurt by 30 fans.", "14 guards: count 14 of=guard role=injured\n30 fans: count 30 of=fan", "those who did it"},
		{"Two men killed a guard.", "Two men: count 2 of=man", "those who did it"},
		{"The flood destroyed 300 homes.", "300 homes: count 300 of=home role=destroyed", "things"},
		{"The firm will cut 300 jobs.", "300 jobs: count 300 of=job role=cut", "jobs"},
		{"He cut 300 trees.", "300 trees: count 300 of=tree", "only jobs are cut"},
	})
}
