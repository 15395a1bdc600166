package detector

import "time"

// These are the figures that verdicts rest on besides those of the profile
// ([text.Profile]) and the calendar. Checks inside one document keep theirs
// beside them.

const day = 24 * time.Hour

// Figures that no profile changes.
const (
	// coarsest is the part of a figure, one in so many, above which the grain
	// proves no conversion: 2 %.
	coarsest = 50

	// moreThanFew is what a few, several and a handful stay below: they reach
	// from three to nine.
	moreThanFew = 10

	// farStep is the factor beyond which "several" of one unit is not "several"
	// of another, which reach from three to nine.
	farStep = 3

	// The hours of night-time, in which dates are told apart badly.
	nightFrom, nightUntil = 21, 4
)

// How far the words for a time reach whose ends are soft.
const (
	// clockSlack is by how many minutes clock times may differ that are hedged:
	// "about 7 p.m." and 6:50; those given to the hour, by half of it.
	clockSlack = 30

	// dayPartGap is how far parts of a day must lie apart: readers begin the
	// evening between five and eight.
	dayPartGap = 3 * time.Hour

	// seasonSlack is how far the seasons of almanac and weather office differ.
	seasonSlack = 31 * day

	// weekSlack lets a week begin on Sunday or on Monday.
	weekSlack = day

	// mostMonths is in how many months of publication, of twelve, two times
	// must lie apart to be shown: "last month" lies in "last year" in January
	// alone.
	mostMonths = 11
)

// How sure a match must be. The confidence is a calibrated probability.
const (
	// leastConfidence is how sure it must be that two mentions answer each other
	// before a ruling on them is shown: likelier than not.
	leastConfidence = 0.5

	// leastOfReports is the same for a contradiction of two reports that nobody
	// has put side by side: of those less sure that outside readers judged, 10 of
	// 14 were no disagreement.
	leastOfReports = 0.6

	// leastBesideHeadline is the same for a contradiction with a headline where
	// nobody vouches for one event: it leaves out whose figure it gives, and of
	// when.
	leastBesideHeadline = 0.75

	// leastOfKindred is the same for sentences that are paired because their
	// documents report on one event.
	leastOfKindred = 0.7

	// leastOfTransposed is the same where the figures have the same digits in
	// another order: those of two things seldom do.
	leastOfTransposed = 0.45

	// leastOfPassage is the same for a contradiction among all mentions of two
	// passages: one that tells of a fact seldom leaves out its figure.
	leastOfPassage = 0.3

	// leastOfHeadline is the same for a headline, which counts, adds up and
	// rounds for itself.
	leastOfHeadline = 0.95

	// surely is how likely a match among all mentions of two passages must be
	// for the frame of its sentences to ask no more: the words next to both say
	// it.
	surely = 0.5

	// certainly is how likely a match must be for the words around it to
	// outweigh what the two figures say of themselves: one of them up and the
	// other down, one of them a change and the other not said to be.
	certainly = 0.85

	// certainlyCopied is the same for near copies, whose match is graded by the
	// words around both mentions and not among all others.
	certainlyCopied = 0.7
)

// What speaks against one fact, whatever the match.
const (
	// farLimits is the factor beyond which two limits on one side are those of
	// two figures.
	farLimits = 2

	// million is the sum from which "millions" is any number of them.
	million = 1e6

	// convertedShare is by how much a length may be off that was converted and
	// rounded to a multiple of five.
	convertedShare = 0.05
)
