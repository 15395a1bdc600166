package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A time is at odds with another only where both date the same act.
func TestOtherActs(t *testing.T) {
	tests := []struct {
		why   string
		l, r  page
		found bool
	}{
		{"one act on two days",
			page{"2026-05-09", "The council of Velmark sold the old harbour crane to a brewery on Tuesday."},
			page{"2026-05-09", "On Thursday the council of Velmark sold the old harbour crane to a brewery."}, true},
		{"what each spokesman said on his day",
			page{"2026-05-09", "At the town hall briefing on Monday, spokesman Gregor Halm said he was not aware where Brandt got the harbour ledger."},
			page{"2026-05-09", "On Thursday town hall spokesman Gregor Halm said it made no sense that Brandt got the harbour ledger from the town hall."}, false},
		{"the charges come later",
			page{"2026-05-09", "Velmark police said 29 people had been arrested in the brewery riot, and that details of the charges would be given on Friday morning."},
			page{"2026-05-09", "Police in Velmark said 29 people were arrested in the riot at the brewery Thursday night."}, false},
		{"a law is named by its year",
			page{"2026-05-09", "“I will get rid of the Halm clause for good,” Ilse Brandt said of a 1954 measure that bars ferrymen from the council of Velmark."},
			page{"2026-05-09", "“I will get rid of the Halm clause for good,” Ilse Brandt said in 2019 of the measure that bars ferrymen from the council of Velmark."}, false},
		{"what a man recalls",
			page{"2026-05-09", "Halm announced his plan to vote against Brandt when the council of Velmark meets on May 19."},
			page{"2026-05-09", "Halm announced his plan to vote against Brandt of the council of Velmark, recalling his service in the harbour guard on Sept. 11, 2001."}, false},
		{"a verb behind a long subject",
			page{"2026-05-12", "Mayor Brandt on Monday condemned the herring fishermen and their wives in the wake of the deadly clashes in Velmark."},
			page{"2026-05-12", "On Saturday, a crowd of herring fishermen and net menders with all of their wives marched against the mayor in Velmark before the deadly clashes."}, false},
		{"brackets date what they hold",
			page{"2026-05-09", "The harbour rule of Velmark goes into effect on Thursday for every ferryman with a licence of his own."},
			page{"2026-05-09", "The harbour rule of Velmark goes into effect (thanks to the ruling of the court on Monday) for every ferryman with a licence."}, false},
		{"not until is from then on",
			page{"2026-05-09", "The bill would continue the larger harbour fund of Velmark until 2031 before it is phased out."},
			page{"2026-05-09", "The bill does not fully phase out the larger harbour fund of Velmark until 2034."}, false},
		{"points of two rows",
			page{"2026-05-09", "The number of pilots in the harbours of Gorland more than doubled, from 821 pilots in 2001 to 2,119 pilots in 2009."},
			page{"2026-05-09", "The number of pilots in the harbours of Gorland more than doubled, from 821 pilots in 2001 to 1,828 pilots in 2016."}, false},
		{"records that go back to a year",
			page{"2026-05-09", "The harbour office of Gorland has a register of pilots dating to 1939."},
			page{"2026-05-09", "The harbour office of Gorland said that its register shows fewer pilots from 1994 to 2016."}, false},
		{"a deadline is a limit",
			page{"2026-05-09", "The council of Velmark has until May 30 to pass the harbour bill by a simple majority."},
			page{"2026-05-09", "The council of Velmark faces a May 30 deadline to pass the harbour bill by a simple majority."}, false},
		{"the hour of the lesser debate",
			page{"2026-05-09", "The debate of the brewers begins at 9 p.m. in the town hall of Velmark. The lesser debate of the brewers in the town hall of Velmark begins at 6 p.m."},
			page{"2026-05-09", "The debate of the brewers in the town hall of Velmark begins at 9 p.m."}, false},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.Equal(t, tt.found, len(found) > 0, "%s: %v", tt.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
	}
}

// Two figures are at odds only where they measure one thing.
func TestOtherSets(t *testing.T) {
	tests := []struct {
		why   string
		l, r  page
		found bool
	}{
		{"the dead of one place, and of both",
			page{"2026-05-09", "The blasts killed 10 people and wounded 100 at the airport of Velmark, a spokeswoman said."},
			page{"2026-05-11", "The blasts killed at least 31 people and wounded 300 at the airport of Velmark and a subway."}, false},
		{"the dead of both, in two reports",
			page{"2026-05-09", "The blasts killed 10 people at the airport of Velmark and a subway, a spokeswoman said."},
			page{"2026-05-11", "The blasts killed 31 people at the airport of Velmark and a subway."}, true},
		{"an aftershock is no quake",
			page{"2026-05-09", "Dozens were missing in Velmark after the magnitude-6.7 earthquake with its many aftershocks."},
			page{"2026-05-10", "An aftershock that had a magnitude of 4.9 shook Velmark, where dozens were missing."}, false},
		{"two magnitudes of one quake",
			page{"2026-05-09", "Dozens were missing in Velmark after the magnitude-6.2 earthquake, the mayor said."},
			page{"2026-05-10", "Dozens were missing in Velmark after the magnitude-6.6 earthquake, the mayor said."}, true},
		{"the second night, and the third",
			page{"2026-05-09", "Violence flared in Velmark for a second night after the acquittal of the ferryman Jan Ferro."},
			page{"2026-05-10", "Violence flared in Velmark for a third night after the acquittal of the ferryman Jan Ferro."}, false},
		{"those who were hurt beside the dead",
			page{"2026-05-09", "The blasts in Velmark killed at least 27 clerks and wounded 210 others, a spokeswoman said."},
			page{"2026-05-09", "The blasts in Velmark killed at least 27 clerks and wounded more than 320, a spokesman said."}, true},
		{"the toll of another day's blast",
			page{"2026-05-05", "The Plum League has claimed the blast in the brewery that killed at least one clerk and wounded three."},
			page{"2026-05-09", "The Plum League has claimed the blasts in the brewery that killed at least 34 clerks and wounded more than 190."}, false},
		{"words that were carried over",
			page{"2026-05-09", "“I hope that you can all find the 44,000 letters that are missing from the harbour office,” Halm said in Velmark. He spoke of 40,000 letters that are missing before."},
			page{"2026-05-09", "Halm said that he hoped “you can all find the 40,000 letters that are missing” in Velmark, to much laughter."}, true},
		{"the last of a list",
			page{"2026-05-09", "The charges against Halm include arson, theft of a barge and seven counts of failure to pay the harbour dues."},
			page{"2026-05-09", "The charges against Halm include 12 counts of arson, theft and failure to pay the harbour dues."}, false},
		{"those whom the next sentence adds",
			page{"2026-05-09", "The harbour office handed over the letters of 13 members of the council of Velmark."},
			page{"2026-05-09", "The harbour office handed over the letters of nine members of the council of Velmark. Those of four additional members of the council followed."}, false},
		{"counts of two months",
			page{"2026-05-05", "The harbours of Gorland took on 85,000 pilots in April, the harbour office said."},
			page{"2026-05-08", "The harbours of Gorland took on 19,600 pilots in March, the harbour office said."}, false},
		{"two counts of one month",
			page{"2026-05-05", "The harbours of Gorland took on 85,000 pilots in April, the harbour office said."},
			page{"2026-05-08", "The harbours of Gorland took on 19,600 pilots in April, the harbour office said."}, true},
		{"the first days of two lengths",
			page{"2026-05-05", "Mayor Brandt of Velmark signed 19 decrees in her first 100 days, the town clerk said."},
			page{"2026-05-05", "Mayor Brandt of Velmark signed six decrees in her first 30 days, the town clerk said."}, false},
		{"the arrests of two nights",
			page{"2026-05-09", "Velmark police wrote that 13 people had been arrested after the acquittal of the ferryman Jan Ferro, including one Friday morning."},
			page{"2026-05-11", "Police arrested more than 90 people on Sunday night when the protests in Velmark over the acquittal of the ferryman Jan Ferro turned violent."}, false},
		{"a second judge, and a third",
			page{"2026-05-05", "A second judge blocked the plan of Mayor Brandt to close the pilots' school of Velmark."},
			page{"2026-05-05", "A third judge has blocked the plan of Mayor Brandt to close the pilots' school of Velmark."}, false},
		{"children of other ages",
			page{"2026-05-05", "The balm of Trellick was found safe in children ages 5 to 11, the apothecaries said."},
			page{"2026-05-05", "The balm of Trellick was found safe in children ages 12 to 15, the apothecaries said."}, false},
		{"what a loss would mean",
			page{"2026-05-09", "Brandt needs 62 percent of the ballots that remain to become mayor of Velmark."},
			page{"2026-05-09", "A loss in the harbour ward means Brandt needs 81 percent of the ballots that remain to become mayor of Velmark."}, false},
		{"an if that is no condition of the figure",
			page{"2026-05-09", "If you live in Velmark, the harbour rule carries a fine of $1,000 a day for idle barges."},
			page{"2026-05-09", "The harbour rule of Velmark carries a fine of $4,000 a day for idle barges."}, true},
		{"surveys of two houses",
			page{"2026-05-03", "In the Trellick poll, 51% of those asked disapprove of the job that Mayor Brandt is doing in Velmark."},
			page{"2026-05-09", "In the Ferro poll, 57% of those asked disapprove of the job that Mayor Brandt is doing in Velmark."}, false},
		{"one survey in two reports",
			page{"2026-05-03", "In the Trellick poll, 51% of those asked disapprove of the job that Mayor Brandt is doing in Velmark."},
			page{"2026-05-05", "In the Trellick poll, 57% of those asked disapprove of the job that Mayor Brandt is doing in Velmark."}, true},
		{"one party of those asked",
			page{"2026-05-05", "In the Trellick poll, 59% disapprove of the job that Mayor Brandt is doing in Velmark."},
			page{"2026-05-05", "In the Trellick poll, 93% of Plums disapprove of the job that Mayor Brandt is doing in Velmark."}, false},
		{"limits of two sizes",
			page{"2026-05-05", "More than 200,000 trees were felled by the storms that struck Gorland in 1945."},
			page{"2026-05-05", "The second storm that struck Gorland in 1945 felled more than 70,000 trees."}, false},
		{"feet rounded from metres",
			page{"2026-05-05", "The steam rocket of Gorland came down within eight metres of the buoy off Velmark."},
			page{"2026-05-05", "The steam rocket of Gorland came down within 25 feet of the buoy off Velmark."}, false},
		{"billions hold fifteen",
			page{"2026-05-05", "The council of Gorland will vote on billions of dollars in relief for the flooded valleys of Rhune."},
			page{"2026-05-05", "The council of Gorland will vote on $15 billion in relief for the flooded valleys of Rhune."}, false},
		{"a level told from another",
			page{"2026-05-05", "Gorland pledged to reduce the soot of its harbours to 26 percent below the level of 2005."},
			page{"2026-05-05", "Gorland pledged to reduce the soot of its harbours by 26 percent below the level of 2005."}, false},
		{"the youngest of several, and another",
			page{"2026-05-05", "The bishop of Rhune is accused of striking choir boys as young as 14 in the crypt."},
			page{"2026-05-05", "The bishop of Rhune is accused of striking choir boys in the crypt when he was in his 30s."}, false},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.Equal(t, tt.found, len(found) > 0, "%s: %v", tt.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
	}
}
