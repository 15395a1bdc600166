package detector_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/atodds/atodds/detector"
)

// In stories that nobody paired, another name beside another word is another
// fact, and the speaker of a quotation is compared as such.
func TestNamesOfSeparateStories(t *testing.T) {
	for _, row := range []struct {
		why         string
		left, right string
		found       bool
	}{
		{"nothing but the name differs",
			"At the autumn fair in Velmark the jury gave the golden ladle for the best barley soup to Edda Ruhl on Sunday evening.",
			"At the autumn fair in Velmark the jury gave the golden ladle for the best barley soup to Nils Torp on Sunday evening.", true},
		{"another word in step with the name",
			"The union of ferry pilots in Velmark on Sunday evening announced its endorsement of Edda Ruhl for the Red nomination in the autumn primary.",
			"The union of ferry pilots in Velmark on Sunday evening announced its endorsement of Nils Torp for the Green nomination in the autumn primary.", false},
		{"another verb, another relation",
			"The secret notes about the soup of the autumn fair in Velmark, which were leaked by the Ladle Post, name six cooks of the jury.",
			"The secret notes about the soup of the autumn fair in Velmark, which were obtained by the Barley Times, name six cooks of the jury.", false},
		{"behind a quotation",
			`"We will not serve the barley soup of the autumn fair in paper cups again," Edda Ruhl said on Sunday evening.`,
			`"We will not serve the barley soup of the autumn fair in paper cups again," Nils Torp said on Sunday evening.`, false},
	} {
		found, compared := detected(t, page{"2026-05-09", row.left}, page{"2026-05-09", row.right})
		names := slices.ContainsFunc(found, func(f detector.Finding) bool { return f.Kind == "name" })
		assert.Equal(t, row.found, names, "%s: %v", row.why, found)
		assert.NotZero(t, compared, "not compared at all: %s", row.why)
	}
}

// Two reports of one event need less in common in two of their sentences, and
// a clause that both have is set word against word.
func TestReportsOfOneEvent(t *testing.T) {
	const wire = `The Velmark town council voted 9-4 on Tuesday to approve a $420 million arena for the Otters hockey club, ending a dispute of three years.

Under the deal the town will pay $150 million, and the club the rest. Construction is to start in April and take 30 months, Mayor Edda Ruhl said.

Council member Nils Torp voted against the plan. It may lead to higher rents around the harbour, he said.

A poll in August found 54 percent of residents in favour of the arena.`
	const local = `Velmark's town council on Tuesday approved, by 9 votes to 4, an arena for the Otters hockey club that will cost $420 million.

The town's share is $115 million; the club pays the rest, Mayor Edda Ruhl said. Construction is to begin in April and will last two and a half years.

Council member Nils Torp voted for the plan, saying that the town could well afford it. It will lead to higher rents around the harbour, he added.

Only 45 percent of residents favoured the arena in a poll taken in August.`
	found, _ := detected(t, page{"2026-09-02", wire}, page{"2026-09-02", local})
	var messages []string
	for _, f := range found {
		messages = append(messages, f.Kind+": "+f.Message)
	}
	assert.Equal(t, []string{
		"money: $150 million; elsewhere $115 million",
		"polarity: against; elsewhere for (one says the contrary of the other)",
		"certainty: hardened: *may lead* → *will lead* (possible → stated)",
		"percent: 54 percent of residents; elsewhere 45 percent of residents (the same digits in another order)",
	}, messages)
	later, _ := detected(t, page{"2026-09-02", wire}, page{"2026-09-30", local})
	assert.NotContains(t, later, "polarity", "weeks later, another vote may be meant")
}

// A person has one office in two reports of one event, whatever else their
// sentences say.
func TestOfficeInReportsOfOneEvent(t *testing.T) {
	const wire = `A chain ferry with 163 people aboard rammed the old pier of Velmark in thick fog on Tuesday, harbour master Greta Solheim said.

Transport Minister Edda Ruhl ordered an inquiry into the crash of the chain ferry at Velmark.`
	for _, row := range []struct{ why, office, also, want string }{
		{"another office", "Energy Minister", "", "Transport Minister; elsewhere Energy Minister"},
		{"the same office", "Transport Minister", "", ""},
		{"both offices are told of", "Energy Minister", " The transport minister resigned in spring, and Ruhl acts for him.", ""},
	} {
		local := `The chain ferry of Velmark rammed the old pier in fog on Tuesday with 163 people aboard, said harbour master Greta Solheim.

Into the crash at Velmark, ` + row.office + ` Edda Ruhl announced an inquiry by three judges of the chain ferry court.` + row.also
		found, _ := detected(t, page{"2026-09-02", wire}, page{"2026-09-02", local})
		got := ""
		for _, f := range found {
			if f.Kind == "title" {
				got, _, _ = strings.Cut(f.Message, " (")
			}
		}
		assert.Equal(t, row.want, got, row.why)
	}
}

// What an editor knows to be one fact, told by two reports of one event in
// words of their own.
func TestOneFactInOtherWords(t *testing.T) {
	const wire = `VELMARK, June 3 - Ferry pilots in Velmark walked out on Wednesday, and all boats to the Otter Islands stayed in port, the harbour office said.

Pilots' leader Edda Ruhl said that the walkout would last until Friday. "Our pilots have waited long enough," she said.

Shares of the Velmark ferry line gained 6.3 percent to 41.20 crowns. Ticket sales of the night boat reached 2.4 million crowns in May.

The last walkout of Velmark ferry pilots was in 2012.`
	const local = `Boats to the Otter Islands stayed in the port of Velmark on Wednesday as ferry pilots walked out until Friday, according to the harbour office.

"Our people have waited long enough," said Edda Ruhl, the leader of the pilots.

The shares of the Velmark ferry line fell 6.3 percent to 41.20 crowns. Its ticket sales in May came to 9.1 million crowns, of which the night boat brought in 2.4 million.

It was the first walkout of ferry pilots in Velmark since 2018.`
	found, _ := detected(t, page{"2026-06-03", wire}, page{"2026-06-03", local})
	var messages []string
	for _, f := range found {
		messages = append(messages, f.Kind+": "+f.Message)
	}
	assert.ElementsMatch(t, []string{
		"quote: quote altered: *pilots* → *people*",
		"percent: 6.3 percent; elsewhere 6.3 percent (up in one, down in the other)",
		"date: 2012; elsewhere since 2018",
	}, messages, "a short quotation of who was named before, a change that is told once, and since when it is the first; "+
		"of sums, the one that the other report tells of another thing stays silent")
}
