package judge

import "math"

// A call is an attempt of a run, as ledgers number them.
type call struct {
	run string
	n   int
}

// A book adds up what the entries of a ledger say was spent: by runs that have not
// ended or, while a run follows them, by all that it meets.
type book struct {
	open      map[string]nano // by run
	pending   map[call]nano   // the most that calls without an answer may cost
	following bool
	torn      bool // the last line has no end
}

func newBook() *book { return &book{open: map[string]nano{}, pending: map[call]nano{}} }

// enter adds an entry.
func (b *book) enter(e *entry) {
	id := call{e.Run, e.Call}
	switch e.Type {
	case "run":
		if !e.Joined && !b.following { // the debt of those before is carried by this one
			clear(b.open)
			clear(b.pending)
		}
		b.open[e.Run] = written(e.Carried)
	case "asked":
		b.pending[id] = written(e.Most)
	case "answered":
		delete(b.pending, id)
		b.open[e.Run] += written(e.Cost)
	case "closed":
		if !b.following {
			delete(b.open, e.Run)
		}
	}
}

// written returns money as it was before it was written.
func written(f float64) nano { return nano(math.Round(min(max(f, 0)*1e9, mostNano))) }

// owed returns what all runs have spent.
func (b *book) owed() nano { return b.besides("") }

// besides returns what the runs but one have spent.
func (b *book) besides(run string) (sum nano) {
	for r, spent := range b.open {
		if r != run {
			sum = min(sum+spent, mostNano)
		}
	}
	for id, most := range b.pending {
		if _, ok := b.open[id.run]; ok && id.run != run {
			sum = min(sum+most, mostNano)
		}
	}
	return sum
}
