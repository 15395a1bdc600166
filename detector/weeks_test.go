package detector_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Those who report week by week write the same sentences with other figures
// and other days; what is told of one thing stays at odds at any distance.
func TestOtherWeeks(t *testing.T) {
	tests := []struct {
		why   string
		l, r  page
		found bool
	}{
		{"the rate of each month",
			page{"2026-05-05", "The vacancy rate, or the share of market stalls in Gorland that stand empty or are on offer, fell 0.2 percentage point to 7.4 percent."},
			page{"2026-07-07", "The vacancy rate, or the share of market stalls in Gorland that stand empty or are on offer, rose 0.1 percentage point to 7.6 percent."}, false},
		{"two figures of one week",
			page{"2026-05-05", "The vacancy rate, or the share of market stalls in Gorland that stand empty or are on offer, fell to 7.4 percent."},
			page{"2026-05-05", "The vacancy rate, or the share of market stalls in Gorland that stand empty or are on offer, fell to 9.1 percent."}, true},
		{"what is needed stands still",
			page{"2026-03-02", "The count of the beekeepers' congress so far: Halm 394, Brandt 71 (2,382 ballots needed to win)."},
			page{"2026-05-02", "The count of the beekeepers' congress so far: Halm 394, Brandt 71 (2,482 ballots needed to win)."}, true},
		{"a past that both date alike",
			page{"2026-03-02", "The collapse of the Ottering viaduct killed 34 people in 1911, among them two bishops."},
			page{"2026-06-02", "The collapse of the Ottering viaduct killed 43 people in 1911, among them two bishops."}, true},
		{"the questions of two surveys",
			page{"2026-03-02", "The Trellick Institute's survey of 1,001 gardeners was conducted by telephone Feb. 24-27 in all provinces of Gorland."},
			page{"2026-09-08", "The Trellick Institute's survey of 1,001 gardeners was conducted by telephone Sept. 1-4 in all provinces of Gorland."}, false},
		{"the earlier report cannot know of the later launch",
			page{"2026-07-08", "It is the second patrol of the harbour of Velmark since Gorland tested its steam rocket on July 4."},
			page{"2026-07-31", "On Friday, Gorland tested a steam rocket that may reach the harbour of Velmark, experts said."}, false},
		{"one launch, on two days of one week",
			page{"2026-07-08", "It is the second patrol of the harbour of Velmark since Gorland tested its steam rocket on July 4."},
			page{"2026-07-08", "On July 2, Gorland tested its steam rocket over the harbour of Velmark."}, true},
		{"each record has its year",
			page{"2026-05-05", "A broad measure of empty stalls in Gorland, with those that are let by the day, fell to 9.3 percent, the lowest since March 2011."},
			page{"2026-09-05", "A broad measure of empty stalls in Gorland, with those that are let by the day, fell to 9.3 percent, the lowest since May 2006."}, false},
		{"a page that was changed after its date",
			page{"2026-07-06", "Gorland tested a steam rocket that can reach the harbour of Velmark on July 28."},
			page{"2026-07-22", "The envoys met after Gorland tested a steam rocket that can reach the harbour of Velmark earlier this month."}, false},
		{"earlier this month may be its last week but one",
			page{"2026-05-24", "A bill that the deputy Ilse Brandt introduced on Thursday would oblige the mayor of Velmark to sell her trawlers."},
			page{"2026-05-30", "Earlier this month the deputy Ilse Brandt introduced a bill that would oblige the mayor of Velmark to sell her trawlers."}, false},
		{"the wind of each bulletin",
			page{"2026-09-09", "Hurricane Ottilie had maximum sustained winds of 120 mph off Cape Dorn, the weather office of Gorland said."},
			page{"2026-09-11", "Hurricane Ottilie had maximum sustained winds of 35 mph off Cape Dorn, the weather office of Gorland said."}, false},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.Equal(t, tt.found, len(found) > 0, "%s: %v", tt.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
	}
}

// What stands around a report tells no event of it.
func TestCaptionsAndTitles(t *testing.T) {
	tests := []struct {
		why   string
		l, r  page
		found bool
	}{
		{"two pictures with their credits",
			page{"2026-07-15", "Mayor Ilse Brandt speaks with reporters about the harbour bill in the town hall of Velmark, July 13, 2026. (Agency photo: Jan Ferro)\n\nREUTERS/Jan Ferro"},
			page{"2026-07-19", "Mayor Ilse Brandt speaks with the media about the harbour bill in the town hall of Velmark, July 18, 2026.\nREUTERS/Jan Ferro"}, false},
		{"two reports without a credit",
			page{"2026-07-19", "Mayor Ilse Brandt spoke with reporters about the harbour bill in the town hall of Velmark on July 13, 2026."},
			page{"2026-07-19", "Mayor Ilse Brandt spoke with the media about the harbour bill in the town hall of Velmark on July 18, 2026."}, true},
		{"the notes of two programmes",
			page{"2026-07-15", "Adapted from Petra Lind's opening talk in the gardening hour, July 13, 2026."},
			page{"2026-07-19", "Adapted from Petra Lind's opening talk in the gardening hour, July 18, 2026."}, false},
		{"the titles of other pages",
			page{"2026-07-15", "This week: Harbour bill back in the town hall of Velmark over Brandt report Gardeners pick their queen MORE (Plum)."},
			page{"2026-08-19", "This week: Harbour bill back in the town hall of Velmark over Brandt report Gardeners pick their queen MORE (Plum), a baker."}, false},
		{"a day in the title of a programme",
			page{"2026-07-15", "“This will become a hunt for witches,” Petra Lind said of the harbour bill on “Velmark Talk Sunday.”"},
			page{"2026-07-16", "“This is a hunt for witches that never ends,” Petra Lind said of the harbour bill on July 9."}, false},
		{"a message that two pages show",
			page{"2026-05-04", "The warden of Rhune, who was very friendly only yesterday, has been told to close the granaries to villagers. — Gregor Halm (@gregorhalm) May 4, 2026"},
			page{"2026-05-06", "The warden of Rhune, who was very friendly only yesterday, has been told to close the granaries to villagers. — Gregor Halm (@gregorhalm) May 4, 2026"}, false},
		{"today at large",
			page{"2026-05-04", "At the time the valley of Rhune was sparsely peopled, with four percent of all beekeepers against today's 20 percent."},
			page{"2026-07-06", "At the time the valley of Rhune was sparsely peopled, with four percent of all beekeepers against today's 20 percent."}, false},
		{"the day of one who is quoted",
			page{"2026-05-09", "Halm confirmed the call after writing, \"I called Ilse Brandt yesterday to see if she wants a harbour bill at last.\""},
			page{"2026-05-09", "Halm confirmed that he called Ilse Brandt on Thursday to see if she wants a harbour bill at last."}, false},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.Equal(t, tt.found, len(found) > 0, "%s: %v", tt.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
	}
}

// A limit may be told in other words than those beside its figure.
func TestLimitsInOtherWords(t *testing.T) {
	tests := []struct {
		why   string
		l, r  page
		found bool
	}{
		{"a cap is up to",
			page{"2026-11-10", "The bill of the town hall of Velmark would allow a deduction of up to $10,000 for mooring fees."},
			page{"2026-11-12", "The bill of the town hall of Velmark caps the deduction for mooring fees at $10,000."}, false},
		{"a limit that a source drops",
			page{"2026-11-10", "The bill of the town hall of Velmark would allow a deduction of up to $10,000 for mooring fees."},
			page{"2026-11-12", "The bill of the town hall of Velmark would allow a deduction of $10,000 for mooring fees."}, true},
		{"only just reached",
			page{"2026-11-10", "In Gorland lamp oil is barely $2 a gallon this autumn."},
			page{"2026-11-12", "In Gorland lamp oil is under $2 a gallon this autumn."}, false},
		{"a queue in a word",
			page{"2026-11-10", "The barge ploughed through a mile-long row of moored boats in the harbour of Velmark."},
			page{"2026-11-10", "The barge ploughed through the row of moored boats in the harbour of Velmark for more than a mile."}, false},
		{"who needs, needs at least",
			page{"2026-11-10", "The Plum Party is scrambling to find at least 50 votes for the harbour bill in the council of Velmark."},
			page{"2026-11-12", "The Plum Party must find 50 votes for the harbour bill in the council of Velmark."}, false},
		{"forbidden beyond",
			page{"2026-11-10", "A rule of the town hall of Velmark prevents ferrymen from charging older riders more than three times the fare of younger ones."},
			page{"2026-11-12", "A rule of the town hall of Velmark says that ferrymen can charge older riders three times the fare of younger ones."}, false},
		{"a credit that its sentence calls per child",
			page{"2026-11-10", "The bill of the town hall of Velmark also doubles the child credit to $2,000 from next spring."},
			page{"2026-11-10", "The bill of the town hall of Velmark also doubles the credit to $2,000 per child from next spring."}, false},
	}
	for _, tt := range tests {
		found, compared := detected(t, tt.l, tt.r)
		assert.Equal(t, tt.found, len(found) > 0, "%s: %v", tt.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", tt.why)
	}
}
