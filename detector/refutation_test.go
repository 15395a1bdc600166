package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRefutations(t *testing.T) {
	const claim = "A whale was filmed in the harbour of Brode"
	for _, row := range []struct {
		headline, claim, want, why string
	}{
		{"Brode harbour whale video is a hoax", claim, "hoax", "a word that says it is untrue"},
		{"Fake-news: whale filmed in harbour of Brode", claim, "Fake-news", "in one word with another"},
		{"Harbour office denies whale was filmed in Brode", claim, "denies", "somebody denies it"},
		{"No, that was not a whale in the harbour of Brode", claim, "No", "an answer to the report"},
		{"Whale in the harbour of Brode? Fishermen debunk the video", claim, "Whale in the harbour of Brode", "the next sentence says so"},
		{"Whale in the harbour of Brode? Probably not", claim, "Whale in the harbour of Brode", "and so does this one"},
		{"Reports of a whale filmed in Brode harbour are untrue, office says", claim, "untrue", "behind the report"},
		{"Whale is no hoax: harbour of Brode filmed it", claim, "", "no hoax at all"},
		{"Harbour office will neither confirm nor deny the whale of Brode", claim, "", "leaves it open"},
		{"Is the harbour whale of Brode a hoax?", claim, "", "a question says nothing"},
		{"Harbour office denies hoax over whale filmed in Brode", claim, "", "two that undo each other"},
		{"Pilot of Brode harbour whale boat denies unpaid mooring bills", claim, "", "what is denied is something else"},
		{"A fake lighthouse stands on the pier of Brode", claim, "", "too little in common"},
		{"Hoax about whale in harbour of Brode spreads", "The whale of Brode harbour is a hoax", "", "both say so"},
		{"Whale surprises anglers in the harbour of Brode", claim, "", "nobody refutes anything"},
	} {
		l, _ := contradictions(t, row.headline, row.claim, "polarity")
		assert.Equal(t, row.want, l, "%s: %s", row.headline, row.why)
		_, r := contradictions(t, row.claim, row.headline, "polarity")
		assert.Equal(t, row.want, r, "%s, from the other side", row.headline)
	}
}

func TestDenials(t *testing.T) {
	for _, row := range []struct {
		denies, tells, want, why string
	}{
		{"The ferry has not been sold.", "The old ferry of the island of Skarre was sold to a dealer on Monday.", "not been sold", "a claim denied as a whole"},
		{"Ferry wasn't sold: mayor", "The old ferry of Skarre was sold.", "wasn't sold", "a headline names who says so behind a colon"},
		{"The ferry of Skarre has not been sold to a dealer from Aldra.", "The ferry of Skarre was sold.", "", "sold to somebody else, perhaps"},
		{"The vessel was never sold.", "The ferry of Skarre was sold on Monday.", "never sold", "a wider word denies the narrower"},
		{"The ferry was not sold.", "A vessel was sold at Skarre on Monday.", "", "a narrower word does not: another vessel, perhaps"},
		{"Not all of the ferries were sold.", "The ferries were sold on Monday.", "", "a part is denied"},
		{"The ferry should not be sold.", "The ferry was sold on Monday in Skarre.", "", "what should not be may be"},
		{"Don't sell the ferry", "The council will sell the ferry of Skarre.", "", "a call is no statement"},
		{"The mayor of Skarre buys an old ferry so it will not be scrapped.", "A ferry that its owner wants scrapped lies off the pier of Skarre.", "", "what is meant to be need not come"},
		{"The ferry did not sail on 4 May.", "The ferry of Skarre sails on 5 May.", "", "another day"},
		{"The ferry will not sail.", "The council will stop the ferry that sails to Skarre.", "", "the other denies in other words"},
		{"The ferry has not been seen off Skarre since Sunday.", "The ferry was last seen off Skarre on Sunday.", "", "since then, and then for the last time"},
		{"The ferry had not sailed to Skarre in two years.", "The ferry sailed to Skarre for the first time in two years.", "", "for so long, and now for the first time"},
		{"The ferry has not sailed to Skarre since Sunday.", "The ferry has sailed to Skarre since Sunday.", "not", "one of them is untrue"},
		{"She did not sell the ferry.", "He said that they sell the ferry of Skarre.", "", "another person"},
		{"Did the council not sell the ferry?", "The council did sell the ferry of Skarre.", "", "a question"},
		{"The ferry has not been sold and the pier was never sold.", "The ferry and the pier were sold.", "", "two denials may be of two things"},
	} {
		l, _ := contradictions(t, row.denies, row.tells, "polarity")
		assert.Equal(t, row.want, l, "%s: %s", row.denies, row.why)
		_, r := contradictions(t, row.tells, row.denies, "polarity")
		assert.Equal(t, row.want, r, "%s, from the other side", row.denies)
	}
}

// contradictions returns the words of the only contradiction of a kind between
// two vouched texts, or nothing.
func contradictions(t *testing.T, left, right, kind string) (l, r string) {
	t.Helper()
	found := compared(t, left, right, kind)
	require.LessOrEqual(t, len(found), 1, "%q against %q", left, right)
	for _, f := range found {
		assert.Equal(t, Contradiction, f.Verdict)
		return f.Left.Words(), f.Right.Words()
	}
	return "", ""
}
