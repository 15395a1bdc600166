package extract

import "testing"

// TestPartsOfAWhole: a part without a noun of its own takes that of its whole, and what befell it stays with it.
func TestPartsOfAWhole(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"She took nine of 12 regional posts.", "nine: count 9 of=post subset\n12 regional posts: count 12 of=post", "of a counted whole"},
		{"Some 12% of the 3,400 workers will go.", "Some 12%: percent 12 % approx of=worker\n3,400 workers: count 3400 of=worker", "a share of a counted whole"},
		{"A third of the 90 trees fell.", "A third: ratio 0.3333333333333333 of=tree\n90 trees: count 90 of=tree", "a fraction of a counted whole"},
		{"Nine of 12 hikers died.", "Nine: count 9 of=hiker role=killed subset\n12 hikers: count 12 of=hiker", "the verb tells of the part"},
		{"Two of the 12 people killed lived there.", "Two: count 2 of=people subset\n12 people: count 12 of=people role=killed", "a participle tells of the whole"},
		{"The flood reached 6 million homes, including 1.5 million in the delta.", "6 million homes: count 6000000 of=home\n1.5 million: count 1500000 of=home subset", "including, without a noun"},
		{"The flood reached 60 homes, including 15 farms.", "60 homes: count 60 of=home\n15 farms: count 15 of=farm subset", "including, with one of its own"},
		{"Forty people, of whom 12 were pupils, were hurt.", "Forty people: count 40 of=people role=injured\n12: count 12 of=pupil role=injured subset", "whom, with the noun behind the verb"},
		{"Nineteen people died, among them three police officers.", "Nineteen people: count 19 of=people role=killed\nthree police officers: count 3 of=officer subset", "among them"},
		{"It spent $40, including 15 for milk.", "$40: money 40 USD\n15: count 15 subset", "money has no noun to lend"},
		{"Support rose from about 60 percent to 69.", "about 60 percent: percent 60 % approx slot=from dir=up\n69: percent 69 % slot=to dir=up", "a unit that only the beginning has"},
		{"The wage rose from 9 percent to 1,200.", "9 percent: percent 9 % slot=from dir=up of=wage\n1,200: count 1200 slot=to dir=up", "figures too far apart for one unit"},
	})
}

// TestNounsLeftOut: a figure in the same change, place or list counts what the one before it counts.
func TestNounsLeftOut(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"The firm has 1,200 workers in Leeds and 300 in York.", "1,200 workers: count 1200 of=worker\n300: count 300 of=worker", "another place"},
		{"It rented 12 rooms in Leeds, then left 300 in debt.", "12 rooms: count 12 of=room\n300: count 300", "no list of places"},
		{"It will add 5,000 jobs and cut 300.", "5,000 jobs: count 5000 of=job role=created\n300: count 300 of=job role=cut", "jobs, with another verb"},
		{"Unemployment fell by two points, to 4%.", "two points: point 2 pp slot=by dir=down of=unemployment\n4%: percent 4 % slot=to dir=down of=unemployment", "size and end of one change"},
		{"Deaths rose by 12 to 340.", "12: count 12 slot=by dir=up of=people role=killed\n340: count 340 slot=to dir=up of=people role=killed", "deaths at the start"},
		{"The number of deaths fell to 30.", "30: count 30 slot=to dir=down of=people role=killed", "deaths behind their number"},
		{"The storm caused $25 billion in losses, including $18 billion in the south.", "$25 billion: money 25000000000 USD of=loss\n$18 billion: money 18000000000 USD of=loss subset", "a part of a sum"},
		{"Police made four arrests, including one involving a dagger.", "four arrests: count 4 of=arrest role=arrested", "one as a pronoun"},
		{"The bank raised its target rate from 0.5 percent.", "0.5 percent: percent 0.5 % slot=from dir=up of=rate", "a target is no measure"},
		{"The isle was settled by 40 families.[15]", "40 families: count 40 of=family", "a source in brackets"},
		{"See Fig. 2 and Figs. 7 and 8.", "", "illustrations"},
	})
}

// TestNounsBehindTheirDegrees: the noun stands behind words of degree, order or a model.
func TestNounsBehindTheirDegrees(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"These are two very different jobs.", "two very different jobs: count 2 of=job", "a degree"},
		{"He lost the six most recent games.", "six most recent games: count 6 of=game", "a superlative that ranks nothing"},
		{"She said so in two earlier speeches.", "two earlier speeches: count 2 of=speech", "an order"},
		{"Two later resigned.", "Two: count 2", "an adverb before a verb"},
		{"Six earlier this week said so.", "Six: count 6", "an adverb before a time"},
		{"Five still-serving guards spoke.", "Five still-serving guards: count 5 of=guard", "a compound that a particle opens"},
		{"It met one crisis after another.", "one crisis: count 1 of=crisis", "a singular in -is"},
		{"It takes 31 percent of total health spending.", "31 percent: percent 31 % of=spending", "a noun of measure that ends like a participle"},
		{"It covers a third of the population and accounts for most debts.", "a third: ratio 0.3333333333333333 of=population\nmost: ratio 0.5..1 vague of=debt", "a noun before another verb"},
		{"He spoke for 70-odd minutes.", "70-odd minutes: duration 70 minute approx PT70M", "a unit behind -odd"},
		{"It is 10 or so miles away.", "10 or so miles: length 10 mile approx", "a unit behind or so"},
		{"The plant built 63,150 Model 3s last year.", "63,150 Model 3s: count 63150 of=model 3", "a model by its figure"},
		{"The line owns 40 Boeing 737s and 900 Model 4 vans.", "40 Boeing 737s: count 40 of=boeing 737\n900 Model 4 vans: count 900 of=van", "a model before its noun"},
		{"Eleven MPs left.", "Eleven MPs: count 11 of=mp", "the plural of an abbreviation"},
		{"Half living there agreed.", "Half: ratio 0.5", "a participle is no noun"},
		{"Most of them didn't reply.", "Most: ratio 0.5..1 vague", "nor is a contracted verb"},
		{"It paid $2 million in television spending.", "$2 million: money 2000000 USD of=spending", "a noun of measure behind another"},
		{"There are three ways: 1) wait; 2) talk; or 3) leave.", "", "numbers of items"},
		{"She was right about one big thing.", "", "a thing is no count"},
	})
}

// TestSlotsBesideRecords: records, lows and highs stand in the way of a change's figures.
func TestSlotsBesideRecords(t *testing.T) {
	runQuantities(t, []quantityTest{
		{"The rate climbed to a record 4.1%.", "4.1%: percent 4.1 % slot=to dir=up of=rate", "a record before the figure"},
		{"The rate climbed to a record high of 4.1%.", "4.1%: percent 4.1 % slot=to dir=up of=rate", "a high with its figure"},
		{"The rate fell to a seasonally adjusted 4.1%.", "4.1%: percent 4.1 % slot=to dir=down of=rate", "an adjustment"},
		{"Fares will go up $2.", "$2: money 2 USD slot=by dir=up", "go up by"},
		{"Output fell by a fifth.", "a fifth: ratio 0.2 slot=by dir=down", "a fraction"},
		{"Yields fell to nearly seven-month lows.", "nearly seven-month: duration 7 month nearly of=low P7M", "the time that a low stands for"},
		{"There were 4 million fewer workers.", "4 million fewer workers: count 4000000 slot=by dir=down of=worker", "a difference"},
		{"It made 30 more trips than last year.", "30 more trips: count 30 slot=by dir=up of=trip", "a difference, named by than"},
		{"The rate dropped from a high of 15 percent to 5 percent.", "15 percent: percent 15 % slot=from dir=down of=rate\n5 percent: percent 5 % slot=to dir=down of=rate", "a high that a change begins at"},
		{"The tally was put at 174,000, a drop of 37,000.", "174,000: count 174000\n37,000: count 37000 slot=by dir=down", "a bare count behind a noun of change"},
		{"The plan could free up $172 billion.", "$172 billion: money 172000000000 USD", "a verb with its particle"},
		{"The repairs add up to $80,000.", "$80,000: money 80000 USD", "a sum, neither a bound nor a change"},
		{"It would add up to $80,000 to the bill.", "up to $80,000: money 80000 USD le", "and a bound on what is added"},
		{"The cost was nearly double the previous record.", "nearly double: multiple 2 nearly of=record", "a comparison, no change"},
		{"They plan to nearly double the fee.", "nearly double: multiple 2 nearly slot=by dir=up of=fee", "a change after to"},
		{"The share edged up 0.2 percent.", "0.2 percent: percent 0.2 % slot=by dir=up", "a verb of the market"},
		{"The rate was cut from 40 down to 25 percent.", "40: percent 40 % slot=from dir=down of=rate\n25 percent: percent 25 % slot=to dir=down of=rate", "down between the ends"},
		{"Its target price is 200p a share.", "200p a share: money 2 GBP per=share of=price", "pence are no hour"},
		{"He lost the 400-pound vote.", "400-pound: mass 400 pound-mass", "a measure that describes a noun"},
		{"Prices gained 5, 7 and 9 percent.", "5: percent 5 % slot=by dir=up\n7: percent 7 % slot=by dir=up\n9 percent: percent 9 % slot=by dir=up", "a list with its unit at the end"},
		{"It made 30 more trips.", "30 more trips: count 30 of=trip", "more of the same"},
	})
}
