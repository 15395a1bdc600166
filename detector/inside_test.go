package detector

import (
	"context"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
)

// within returns what a comparator makes of one document of Nov. 23, 2026.
func within(t *testing.T, kind, content string) *Inspection {
	t.Helper()
	doc := &text.Document{Name: "a", Text: content, Date: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)}
	sentences, err := extract.Sentences(context.Background(), doc)
	require.NoError(t, err)
	var d Detector
	for _, in := range d.inspections(sentences) {
		if in.comparator.Name == kind {
			return &in
		}
	}
	require.Fail(t, "no inspection", kind)
	return nil
}

// Sentences with one wrong figure each, and the same sentences put right.
// What is right is never reported; of what is wrong, the misses are counted
// and may not grow.
var planted = []struct {
	kind   string
	missed int // of the wrong ones, at most
	wrong  []string
	right  []string
}{
	{"sum", 1, []string{
		"The collapse left 46 casualties: 12 dead and 33 hurt.",
		"The raid led to 46 casualties, 14 dead and 34 injured, the army said.",
		"The raid freed 20 people, 12 men and 9 women, from the cellar.",
		"The coach held 12 men and 8 women, 21 people in all.",
		"Divers brought up 5 men, 6 women and 3 children, 15 people in total.",
		"The jury of 12 people, 7 men and 6 women, withdrew at noon.",
		"Of the 30 passengers, 17 were men and 14 were women.",
		"Of the 60 victims, 22 were adults and 28 were children.",
		"The bill passed on a 62-45 vote in the 100-seat chamber.",
		"The nine-member council voted 6-4 to close the pool.",
		"Of those polled, 45 percent said yes, 40 percent said no and the remaining 20 percent had no view.",
		"In Lisca 52 percent go by tram, 31 percent walk and the rest, 27 percent, drive.",
		"The fund spent $9.4 million: $5.1 million on roads and $3.2 million on schools.",
		"The club has 240 members: 150 skaters, 60 swimmers and 20 rowers.",
		"The fleet has 31 ships: 14 tugs, 9 ferries and 7 barges.",
		"The storm killed eight people, five men and two women, on the coast.",
		"Thirty-one people died, 18 women and 14 men, the coroner said.",
		"The ministry counted 58 victims: 23 killed and 36 wounded.",
		"He took 140 votes in the first round and 120 in the second, 270 in all.",
		"Rescuers pulled out 9 bodies — four adults and six children — on Friday.",
		"The measure was approved 214-203 in the 400-member assembly.",
		"The fire destroyed 44 buildings: 30 homes, eight barns and four shops.",
		"The delegation, made up of 7 Finns, 5 Swedes and 4 Danes, had 18 members in all.",
		"The team has won 12 medals — 5 gold, 4 silver and 2 bronze.",
		"Two adults and three children, a total of six people, were found.",
		"The 27-member council voted 15 to 14 against.",
		"Of the 41 hostages, 19 are women and 23 are men.",
	}, []string{
		"The collapse left 46 casualties: 12 dead and 34 hurt.",
		"The collapse left 46 casualties, including 12 dead and 30 hurt.",
		"The raid freed 20 people, 12 men and 8 women, from the cellar.",
		"The coach held 12 men and 8 women, 20 people in all.",
		"Of the 30 passengers, 17 were men and 11 were women of the choir.",
		"The bill passed on a 62-31 vote in the 100-seat chamber.",
		"Of those polled, 45 percent said yes, 40 percent said no and the remaining 15 percent had no view.",
		"Of those polled, 33 percent said yes, 33 percent said no and the remaining 33 percent had no view.",
		"Of those in Lisca, 42 percent go by tram and the rest, 45 percent, walk or ride.",
		"In the second list 10 percent chose tea, 20 percent chose milk and the rest, 30 percent, chose beer.",
		"The fund spent $9 million: $5.5 million on roads and $3.4 million on schools.",
		"The club has 240 members: 150 skaters, 60 swimmers and some rowers.",
		"The farm lost 5 people, 20 cows and 3 dogs in the flood.",
		"At least 20 people, 14 men and 9 women, were freed.",
		"The town has 46 wells: 12 in the north and 20 in the south, and others lie dry.",
		"The court freed 20 people, mostly 12 men and 2 women from Lisca.",
	}},
	{"change", 2, []string{
		"Unemployment rose from 4% to 6%, up three points.",
		"Unemployment rose three percentage points, from 4 percent to 6 percent.",
		"Output rose 90 percent, from 4,000 tons to 6,000 tons.",
		"Sales tripled from $40 million to $80 million.",
		"Prices were up 40% to 120 euros from 100 euros.",
		"Shares fell 5% to $90 from $100.",
		"The fee fell from $12 to $19 in May.",
		"The price of oil rose to $61 from $67 a barrel.",
		"Membership doubled from 400 to 1,200.",
		"The toll was raised by 50 cents, from $2.25 to $3.25.",
		"Profit grew 12% to $4.2 billion from $3.1 billion.",
		"The number of pupils shrank by 30, from 412 to 312.",
		"Rents climbed 25 percent, from $812 to $903.",
		"Turnout dropped nine points to 61 percent from 66 percent.",
		"The herd was halved from 90 to 31.",
		"The rate rose by a quarter of a point, from 3.5 percent to 4.25 percent.",
		"The company's share price plunged 20 percent to $60 from $100.",
		"Sales jumped from 1.2 million units to 1.8 million units, a 30 percent increase.",
		"Ridership went from 12,400 to 18,600 passengers a day, a gain of 20 percent.",
		"The central bank cut its rate by half a point to 3.5 percent from 4.5 percent.",
		"Net income more than tripled to $45 million, from $30 million a year earlier.",
		"The death rate fell by a third, from 12 per 1,000 to 11 per 1,000.",
		"Revenue increased 8% to $5.4 billion, compared with $4.1 billion a year ago.",
		"The population declined from 48,000 to 51,000.",
		"The minimum wage will go up $2 to $11.50 an hour from $10.50.",
		"Home prices have quadrupled since 2000, from $100,000 to $250,000.",
		"Support for the bill climbed seven points, from 41% to 44%.",
		"The jobless rate dipped to 5.9 percent from 5.4 percent in May.",
	}, []string{
		"Unemployment rose from 4% to 6%, up two points.",
		"Unemployment rose 50 percent, from 4 percent to 6 percent.",
		"Output rose 60 percent, from 4,000 tons to 6,000 tons.",
		"Sales doubled from $40 million to $80 million.",
		"Prices were up 20% to 120 euros from 100 euros.",
		"Shares fell 10% to $90 from $100.",
		"Membership nearly doubled from 400 to 760.",
		"Membership more than doubled from 400 to 1,200.",
		"Profit grew 12% to $4.2 billion from $3.8 billion.",
		"Sales rose 5 percent and profit climbed to $40 million from $30 million.",
		"Spending grew from $40 million to $80 million, an average annual rise of 7 percent.",
		"Turnout dropped about five points to 61 percent from 66 percent.",
		"Bonds fell, taking the yield to 4.2 percent from 4.1 percent.",
		"The herd was almost halved from 90 to 51.",
	}},
	{"share", 1, []string{
		"The strike idled 12% of the 3,400 workers, or 840 people.",
		"One in four of the 200 pupils, or 70 in all, stayed home.",
		"The firm will shed a quarter of its 2,000 staff, or 700 people.",
		"Only 408 of 3,400 workers (22 percent) signed the letter.",
		"Some 51 of the 60 wells (65%) were dry.",
		"She won 6,120 votes, or 38 percent of the 12,000 votes.",
		"Half of the 88 houses, or 34 of them, have burnt down.",
		"The bank lost $30 million, or 15 percent of the $900 million that it holds.",
		"Two-thirds of the 900 members, or 450 people, voted.",
		"A third of the 660 seats — 320 seats — went unsold.",
		"The guards searched 90 of 450 lorries, or 40 percent.",
		"The city planted 20 percent of the 5,000 trees, or 1,500 trees, by May.",
		"Of the flats 25 percent of the 640 units, or 240 units, stand empty.",
		"Just 17 out of 68 ferries (50 percent) sailed on time.",
		"The union lost 5 percent of its 41,000 members, or 4,100 people.",
		"Of the 1,200 people polled, 300, or 40 percent, said they would move.",
		"Forty of the 50 states, or 60 percent, have such laws.",
		"Some 2,300 of the 4,600 inmates (70%) took part.",
		"The union represents 600 of the 1,000 employees, or 85 percent.",
		"About 30 percent of the 900 cases, or 500, were dropped.",
		"Fewer than half of the 80 schools — 62 — have nurses.",
		"Three out of four respondents (57%) agreed.",
		"Just 9 of 120 bridges, or 22 percent, passed.",
		"Ten percent of its $3 billion budget, or $900 million, goes to pensions.",
		"Nearly two-thirds of the 300 members, or 110, walked out.",
	}, []string{
		"The strike idled 12% of the 3,400 workers, or 408 people.",
		"One in four of the 200 pupils, or 50 in all, stayed home.",
		"The firm will shed a quarter of its 2,000 staff, or 500 people.",
		"Only 408 of 3,400 workers (12 percent) signed the letter.",
		"Some 51 of the 60 wells (85%) were dry.",
		"About 40 percent of the 12,000 voters, or 5,000 people, stayed home.",
		"More than half of the 88 houses, or 61 of them, have burnt down.",
		"The strike idled 12% of the 3,400 workers or 840 people in the port and its yards.",
		"The guards searched 90 of 450 lorries, or 20 percent.",
		"Just 17 out of 68 ferries (25 percent) sailed on time.",
	}},
	{"conversion", 0, []string{
		"The town lies 60 miles (90 km) north of Lisca.",
		"The parcel weighs 5 pounds (23 kg) with its string.",
		"She is 6 feet (2.8 meters) tall in her boots.",
		"It was 90 degrees Fahrenheit (40 degrees Celsius) in the shade.",
		"The farm covers 500 acres (402 hectares) of marsh.",
		"The park covers 40 square miles (64 square kilometers) of heath.",
		"The train ran at 60 mph (79 kph) over the bridge.",
		"The well is 1,000 feet (508 meters) deep.",
		"The ship lies 12 miles, or 91 kilometers, off the cape.",
		"The calf weighs 227 kilograms (600 pounds) already.",
		"The hall measures 2,000 square feet (86 square meters) inside.",
		"The fish was 31 inches (97 cm) long.",
		"Winds blew at 130 km/h (61 mph) on the pass.",
		"The tank holds 50 gallons (389 liters) of rain.",
		"The road is about 80 miles (190 km) long.",
		"The snow lay 10 to 12 inches (45 to 50 cm) deep.",
		"The volcano is about 120 kilometers (45 miles) from the capital.",
		"Waves of up to 10 meters (13 feet) hit the shore.",
		"The temperature fell to -20C (4F) overnight.",
		"The ship carried 40,000 barrels (6.3 million gallons) of crude.",
		"It weighed 3 tons (300 kilograms).",
		"The plane was at 35,000 feet (16,700 meters).",
		"The 26-mile (52-kilometer) race starts at dawn.",
		"The suspect is 5 feet 8 inches (1.93 meters) tall.",
		"Rain of 4 inches (50 millimeters) fell in an hour.",
		"Winds of 100 mph (130 kph) tore off roofs.",
		"The plot covers 10 hectares (55 acres).",
	}, []string{
		"The town lies 60 miles (97km) north of Lisca.",
		"The town lies 60 miles (95 km) north of Lisca.",
		"The parcel weighs 5 pounds (2.3 kg) with its string.",
		"She is 6 feet (1.8 meters) tall in her boots.",
		"It was 90 degrees Fahrenheit (32 degrees Celsius) in the shade.",
		"The sea may warm by 2 degrees Celsius (3.6 degrees Fahrenheit) by then.",
		"The farm covers 500 acres (200 hectares) of marsh.",
		"The well is 1,000 feet (305 meters) deep.",
		"The fine is 500 euros (540 dollars) for each dog.",
		"The fish was 31 inches (79 cm) long.",
		"The road is about 80 miles (130 km) long.",
		"The tank holds 50 gallons (227 liters) of rain.",
		"The snow lay 10 to 12 inches (25 to 30 cm) deep.",
		"He ran 10 kilometers (two miles of them in sand) every day.",
		"The mine yields 500 tons (500 tonnes) of salt.",
	}},
	{"birth", 3, []string{
		"Born in 1975, the 38-year-old painter lives in Rome.",
		"The potter, aged 61, born in 1981, has a shop in Lisca.",
		"The 34-year-old, born March 3, 1980, is free.",
		"Jon Vard (1920–2010), who died aged 85, built the pier.",
		"Mira Sole (1931-2019) died at the age of 78.",
		"The singer, 52, born in 1964, has no plans to stop.",
		"Born on May 4, 1990, the 46-year-old goalkeeper leads the side.",
		"Anton Weil (1899–1980) died at 71 in his sleep.",
		"The 25-year-old swimmer, born in 2004, holds three records.",
		"She is 43, born in 1953, and still climbs.",
		"Born in 1988, he is 28 years old.",
		"The mayor, born in 1960, is 56 years old.",
		"Ruth Amsel (1940–2001), dead at the age of 51, left two plays.",
		"Born in 2001, the 15-year-old pianist plays on.",
		"The actor Piet Loos (1926-1996) died aged 60 on Monday's stage.",
		"Smith, who was born in 1950 and is 46, has two sons.",
		"He was born on June 2, 1984. The 29-year-old lives in Oslo.",
		"Maria Lund, born 1960, is now 46 years old.",
		"Karl Brand (born 1942), 64, retired in spring.",
		"The poet (1901-1975) died at age 64.",
		"Born in 1999 in Lyon, the 21-year-old striker has scored six times.",
		"She died on Sunday aged 80; she was born in 1926.",
		"At 50, the actress, born in 1956, has three films out.",
	}, []string{
		"Born in 1975, the 51-year-old painter lives in Rome.",
		"Born in 1976, the 49-year-old painter lives in Rome.",
		"Jon Vard (1920–2010), who died aged 89, built the pier.",
		"Jon Vard (1920–2010), who died aged 90, built the pier.",
		"Born in 1975, she was 38 when the bridge fell.",
		"Born in 1975 to a 20-year-old mother, he grew up in Lisca.",
		"The 34-year-old, born March 3, 1992, is free.",
		"The war (1914–1918) cost the 21-year-old a leg.",
		"Born in 1951, he became mayor at 38.",
	}},
	{"span", 0, []string{
		"A 12-year reign, 1990 to 2000, came to its end.",
		"Her 15-year marriage (1990–2000) was quiet.",
		"He ran the bank for five years, from 2003 to 2015.",
		"From 2010 to 2015, eight years, he sat in the council.",
		"The 20-year war (1971-1981) emptied the valley.",
		"She taught for 30 years, from 1981 to 2001.",
		"Over the six years from 1999 to 2010, the lake sank.",
		"The four-year drought, 2001 to 2009, ruined the mill.",
		"He led the choir from 1950 to 1980 (20 years).",
		"For nine years, from 1961 to 1981, the gate stayed shut.",
		"The seven-year study, from 2004 to 2015, cost little.",
		"Her eight-year term (2002–2006) saw two strikes.",
		"The firm paid no tax for three years, from 2006 to 2012.",
		"The 40-year rule (1910–1930) is a byword.",
		"The 11-year project, 2001 to 2008, is done.",
		"He was mayor for 12 years (1998-2004).",
		"During its ten-year civil war, from 1985 to 1989, the country lost a generation.",
		"Her tenure of 15 years, from 1980 to 1990, was stormy.",
		"The 1998–2004 drought lasted 12 years.",
		"The reign of King Alar (1820–1850) lasted 50 years.",
		"The paper was published between 1870 and 1900, for 50 years.",
		"For a decade, from 1960 to 1985, he lived abroad.",
	}, []string{
		"A 10-year reign, 1990 to 2000, came to its end.",
		"His 10-year marriage (1990–2000) was quiet.",
		"He ran the bank for five years, from 2010 to 2015.",
		"He ran the bank for six years, from 2010 to 2015.",
		"From 2010 to 2015, five years, he sat in the council.",
		"More than a decade of drought, from 1990 to 2004, emptied it.",
		"A five-year plan, made from 1990 to 2000 by others, failed.",
		"After three years in Rome he worked in Lisca from 1990 to 2000.",
	}},
	{"date", 3, []string{
		"The vote is set for Monday, Nov. 24, 2026.",
		"The council meets on Monday, Nov. 26, in the old hall.",
		"The ferry sank on Friday, Nov. 19, off the cape.",
		"They wed on Sunday, March 3, 1990, in Lisca.",
		"The treaty was signed on Monday, July 4, 2025, in Bern.",
		"The trial opens on Tuesday, Dec. 3, in Lisca.",
		"The vote will be held on Monday, which is Nov. 26.",
		"The shop opened on Saturday (15 November 2026).",
		"The mill burned on Sunday, 18 March 2020.",
		"It rained on Friday, 1 January 2015, and on no other day.",
		"The court sat on Monday, August 8, 2023.",
		"The match on Saturday, Nov. 29, is sold out.",
		"The strike began on Tuesday, Nov. 18, at dawn.",
		"The bridge fell on Wednesday, June 5, 2023.",
		"The comet returns on Sunday, 1 May 2028.",
		"It begins at 9 a.m. on Friday, Nov. 28, 2026.",
		"They will meet on Nov. 30, a Tuesday.",
		"The ceremony took place on 11 November 2025, a Friday.",
		"Nov. 26 is a Wednesday this year.",
		"The 1 December vote (a Wednesday) is close.",
		"Saturday the 22nd of November 2026 was stormy.",
	}, []string{
		"The vote is set for Tuesday, Nov. 24, 2026.",
		"The council meets on Thursday, Nov. 26, in the old hall.",
		"The ferry sank on Thursday, Nov. 19, off the cape.",
		"The cup was won on Sunday, March 3, after a long night.",
		"The caption reads Sunday, Nov. 23, as it did a year ago.",
		"The vote will be held on Tuesday, which is Nov. 24.",
		"They met on Monday, Tuesday and on Nov. 21 again.",
	}},
}

// headlined are texts with their headlines, in the form of planted.
var headlined = struct{ wrong, right []string }{
	[]string{
		"Ferry fire kills 14 off Mezzo\n\nA fire on a ferry killed 41 people off the coast of Mezzo on Sunday.\nDivers went on with the search.",
		"23 hurt as tram leaves rails in Lisca\n\nThe tram left the rails at noon and 32 people were injured in Lisca, police said.\nIt was raining.",
		"Police arrest nine after match in Tresa\n\nPolice in Tresa arrested 19 people after the match on Saturday.\nNobody was hurt.",
		"Six miners missing in Usk collapse\n\nNine miners were missing after a gallery collapsed in Usk.\nPumps were at work.",
		"Mudslide leaves 120 homeless in Cantal\n\nA mudslide in Cantal left 210 people homeless on Monday night.\nSchools took them in.",
		"Bus crash kills 7 pupils near Orvie\n\nEight pupils died when a bus crashed near Orvie on Monday.\nThe driver lived.",
		"Glassworks to cut 450 jobs in Dorrin\n\nThe glassworks in Dorrin is to cut 540 jobs by spring.\nUnions called it a betrayal.",
		"Harbour bridge to cost $38 million\n\nThe new harbour bridge will cost $83 million, the council of Brabo said.\nWork begins in May.",
		"Remsing profit climbs 12 percent on typewriter boom\n\nProfit at Remsing climbed 21 percent in a typewriter boom, the company said.\nShares rose.",
		"Bank robbers take $2 million in Haverly\n\nMasked robbers took $5 million from a bank in Haverly on Sunday.\nThey fled by boat.",
		"Bread price rises 4 percent in Eskara\n\nThe price of bread rises 9 percent in Eskara this week.\nBakers blame the drought.",
		"Avalanche kills three skiers above Irina\n\nAn avalanche killed five skiers above the village of Irina on Sunday.\nDogs found them.",
		"Army frees 60 hostages in Belmora\n\nThe army freed 16 hostages in Belmora at dawn.\nTwo soldiers were hurt.",
		"Storm kills at least 30 in Fonte Bay\n\nThe storm killed 13 people in Fonte Bay on Sunday.\nRoofs lay in the streets.",
		"Zoo sells 40 flamingos to Tully\n\nThe zoo sold 14 flamingos to Tully on Friday.\nThey travelled by lorry.",
		"Quake kills 120 in Sarno\n\nAn earthquake in Sarno killed at least 210 people early on Monday, officials said.\nHomes fell.",
		"Two killed, 15 hurt in Tully bus crash\n\nTwo people were killed and 51 injured when a bus overturned in Tully on Monday.\nThe cause is unknown.",
		"Thousands evacuated as dam cracks in Usk\n\nAbout 300 people were evacuated in Usk on Monday as a dam cracked.\nIt held.",
		"Oil firm to pay $4 billion fine over spill\n\nAn oil firm agreed on Monday to pay a fine of $14 billion over a spill.\nShares fell.",
		"Jobless rate falls to 5.1 percent in Belmora\n\nBelmora's jobless rate fell to 5.9 percent in October, officials said on Monday.\nIt was the third fall.",
		"Lisca council votes to close 12 libraries\n\nThe council of Lisca voted on Monday to close 21 libraries.\nReaders wept.",
		"Train hits truck; 9 dead\n\nNineteen people died on Monday when a train hit a truck near Orvie.\nThe driver fled.",
	},
	[]string{
		"Ferry fire kills 14 off Mezzo\n\nA fire on a ferry killed 14 people off the coast of Mezzo on Sunday.\nDivers went on with the search.",
		"Dozens killed in ferry fire off Mezzo\n\nA fire on a ferry killed 31 people off the coast of Mezzo on Sunday.\nDivers went on with the search.",
		"4,000 march in Brabo\n\nSome 3,950 dockers marched in Brabo on Sunday.\nIt rained.",
		"23 hurt as tram leaves rails in Lisca\n\nThe tram left the rails at noon and 12 men were injured in Lisca.\nPolice said that 11 women were hurt, too.",
		"Storm kills 30 in Fonte Bay\n\nEarlier reports had spoken of 13 people killed by the storm in Fonte Bay.\nRoofs lay in the streets.",
		"Avalanche kills three above Irina\n\nAn avalanche killed skiers above Irina on Sunday.\nIn 1999 an avalanche killed 38 people in Irina.",
		"Rocker leaves $2 million to gardener\n\nA rocker left a gardener part of his $10 million estate.\nThe gardener wept.",
		"Glassworks to cut 450 jobs\n\nThe glassworks is to cut jobs by spring, half of its 900 jobs.\nUnions called it a betrayal.",
		"Police arrest nine after match in Tresa\n\nPolice in Tresa arrested four people on Saturday.\nThey arrested five more on Sunday.",
	},
}

// The headline of a text, planted likewise.
func TestPlantedHeadlines(t *testing.T) {
	missed := 0
	for _, content := range headlined.wrong {
		if len(within(t, "headline", content).findings) == 0 {
			missed++
			t.Logf("missed: %s", content)
		}
	}
	assert.LessOrEqual(t, missed, 0, "of %d wrong ones", len(headlined.wrong))
	for _, content := range headlined.right {
		for _, f := range within(t, "headline", content).findings {
			t.Errorf("false alarm: %s\n\t%s", f.Message, content)
		}
	}
}

func TestPlantedInside(t *testing.T) {
	for _, test := range planted {
		t.Run(test.kind, func(t *testing.T) {
			missed := 0
			for _, content := range test.wrong {
				if len(within(t, test.kind, content).findings) == 0 {
					missed++
					t.Logf("missed: %s", content)
				}
			}
			assert.GreaterOrEqual(t, len(test.wrong), 15, "enough to measure by")
			assert.LessOrEqual(t, missed, test.missed, "of %d wrong ones", len(test.wrong))
			for _, content := range test.right {
				for _, f := range within(t, test.kind, content).findings {
					t.Errorf("false alarm: %s\n\t%s", f.Message, content)
				}
			}
		})
	}
}
