package detector

import (
	"context"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/atodds/atodds/align"
	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/edit"
	"github.com/atodds/atodds/detector/internal/quotation"
	"github.com/atodds/atodds/internal/pipe"
)

// A Tally counts what a run read, compared and refused, so that silence is
// never mistaken for agreement. It may be read once the run has ended.
type Tally struct {
	Documents int
	Sentences int
	Compared  int             // pairs compared
	Inside    int             // places of one document that were set against each other
	Refused   map[string]int  // pairs refused, by gate
	Languages map[string]int  // documents, by the code of their language; those of two are not compared
	Findings  map[Verdict]int // findings, by verdict
	Errors    int

	// Clusters counts the texts and templates that are repeated so often that
	// not all of their sentences were compared, and Clustered these sentences.
	Clusters, Clustered int

	// Reprints counts the documents that repeat a text of which so many others
	// are copies that they were compared with the first of these alone.
	Reprints int

	// Quotations counts the quotations that were looked at.
	Quotations QuotationTally

	// Lineages are the documents that tell one text.
	Lineages []Lineage

	// Judging counts what a judge was asked.
	Judging JudgeTally
}

// A QuotationTally counts quotations, and what was not compared of them.
type QuotationTally struct {
	Read    int
	Unheard int // of which so many words stand in so many other wordings that the same quotation may have been missed
	Skipped int // places of two wordings that were compared at other places only
}

func newTally() *Tally {
	return &Tally{Refused: map[string]int{}, Languages: map[string]int{}, Findings: map[Verdict]int{}}
}

// A run is the state of one pass over a set of documents.
type run struct {
	detector    *Detector
	comparators []Comparator
	tally       *Tally

	mu        sync.Mutex // guards tally while pairs are compared
	findings  []Finding
	seen      map[string]int    // index in findings, by key
	spellings map[[2]string]int // index in findings, by two spellings of one name

	documents  map[*text.Document]*sayings // written before any pair is compared
	retained   map[*text.Document]*sayings // of documents that are gone, those to be looked at by their meaning
	quotations quotations                  // likewise
	readings   *readings                   // nil where pairs have few sentences in common
	kin        map[[2]int]bool             // by number: documents that have a pair of sentences in common
	meetings   []meeting                   // of the documents that surely report on one event
	descent    descent
	leavings   leavings
	reprints   *reprints          // nil where the documents are not compared with each other
	altered    map[alteration]int // index in findings, of what was found in quotations

	between map[[2]*text.Document][]int // index in findings, of the first sorted ones, by their documents
	sorted  int
}

// inspect looks at each document by itself and passes its sentences on.
func (r *run) inspect(ctx context.Context, documents iter.Seq2[*text.Document, error]) iter.Seq2[[]text.Sentence, error] {
	return func(yield func([]text.Sentence, error) bool) {
		for a, err := range pipe.Ahead(ctx, r.detector.workers(), documentsAhead, documents, r.arrive) {
			if err == nil {
				r.tally.Documents++
				r.tally.Sentences += len(a.sentences)
				if len(a.sentences) > 0 {
					r.tally.Languages[a.sentences[0].Language]++
				}
				r.inspected(a.inspections)
				s := r.remember(a.sentences)
				if r.reprint(s, a.sample) {
					continue
				}
				r.listen(s)
			}
			if !yield(a.sentences, err) {
				return
			}
		}
	}
}

// documentsAhead is how many documents are read before the first of them is
// taken in: a long one takes far longer than others.
const documentsAhead = 16

// An arrival is a document as it was read, with all that takes no other one to
// know.
type arrival struct {
	sentences   []text.Sentence
	inspections []Inspection
	sample      []quotation.Key // nil where no copies are looked for
}

// arrive reads a document.
func (r *run) arrive(ctx context.Context, d *text.Document) (arrival, error) {
	sentences, err := extract.Sentences(ctx, d)
	if err != nil {
		return arrival{}, err
	}
	a := arrival{sentences: sentences, inspections: r.detector.inspections(sentences)}
	if r.reprints != nil && len(sentences) > 0 {
		a.sample = sampleOf(d.Text)
	}
	return a, nil
}

// remember keeps the sentences of a document for
// [Comparison.answeredElsewhere], and returns what it keeps; nil for a document
// without sentences.
func (r *run) remember(sentences []text.Sentence) *sayings {
	if r.documents == nil {
		r.documents = map[*text.Document]*sayings{}
	}
	if len(sentences) == 0 {
		return nil
	}
	s := &sayings{sentences: sentences, order: r.tally.Documents}
	r.documents[sentences[0].Document] = s
	return s
}

// listen keeps the quotations of a document for [run.hear].
func (r *run) listen(s *sayings) {
	if s != nil && r.hears() {
		r.quotations.add(s)
	}
}

// inspected takes over what came of a document that was looked at by itself.
func (r *run) inspected(inspections []Inspection) {
	for _, in := range inspections {
		r.tally.Inside += len(in.compared)
		r.keep(in.findings)
		if r.detector.ObserveInside == nil {
			continue
		}
		for _, c := range in.compared {
			r.detector.ObserveInside(c)
		}
	}
}

// A dispute is a pair and what is at odds in it.
type dispute struct {
	pair     align.Pair
	findings []Finding
	script   *edit.Script // of the pair, where its words were set against each other
	question *Question    // what a judge may be asked of it; nil where nothing
}

// compare puts a pair before every comparator.
func (r *run) compare(_ context.Context, pair align.Pair) (dispute, error) {
	r.mu.Lock()
	if pair.Refused != "" {
		r.tally.Refused[pair.Refused]++
	} else {
		r.tally.Compared++
	}
	r.mu.Unlock()
	if pair.Refused != "" {
		return dispute{pair: pair}, nil
	}
	return r.weigh(pair), nil
}

// weigh is compare for a pair that was counted.
func (r *run) weigh(pair align.Pair) dispute {
	var findings []Finding
	var words, disputed []align.Match
	agree, apart, dates := 0, 0, 0
	told := telling{readings: r.readings}
	var left *remains
	if r.detector.Judge != nil {
		left = &remains{}
	}
	var comparison Comparison
	for i := range r.comparators {
		c := &r.comparators[i]
		if c.Compare == nil {
			continue
		}
		comparison = Comparison{
			Pair: pair, Profile: r.detector.Profile, Lexicons: r.detector.Lexicons, comparator: c, severity: r.detector.severity(c),
			left: r.documents[pair.Left.Document], right: r.documents[pair.Right.Document], telling: &told, remains: left, disputed: disputed,
		}
		c.Compare(&comparison)
		disputed = comparison.disputed
		findings = append(findings, comparison.findings...)
		words = append(words, comparison.words...)
		agree, apart, dates = agree+comparison.agree, apart+comparison.apart, dates+comparison.dates
	}
	withheld := otherFacts(pair, agree, apart, dates)
	if withheld {
		findings = nil
	}
	var question *Question
	if left != nil && len(findings) == 0 {
		left.withheld = withheld
		question = left.question(pair, r.documents[pair.Left.Document], r.documents[pair.Right.Document])
	}
	pair.Matches = slices.Concat(pair.Matches, words)
	return dispute{pair, toldOnce(findings), told.script, question}
}

// otherFacts reports whether a pair is at odds in so much that it is likelier
// to tell of two facts: a report of another year gives other figures, too. A
// slip changes one thing; copies may hold several, but no other date with
// other figures.
func otherFacts(pair align.Pair, agree, apart, dates int) bool {
	switch {
	case pair.Whole:
		return false
	case pair.NearCopy:
		return dates > 0 && apart > dates
	}
	return apart > 1 && apart > agree
}

// take takes over what came of a pair.
func (r *run) take(d dispute) {
	r.keep(d.findings)
	if d.pair.Refused != "" {
		return
	}
	r.leave(d)
	r.descend(d.pair, d.script)
	r.meet(d.pair)
	r.acquaint(d.pair)
	if r.detector.Observe != nil {
		r.detector.Observe(d.pair, d.findings)
	}
}

// trace says of every finding which of its documents copy another.
func (r *run) trace(findings []Finding) {
	lineages, origins := r.descent.lineages()
	r.tally.Lineages = lineages
	if len(origins) == 0 {
		return
	}
	name := func(s *Side) {
		if s != nil {
			s.Origin = origins[memberOf(s.Sentence.Document)]
		}
	}
	for i := range findings {
		if e := r.descent.edition(&findings[i]); e != nil {
			e.told(&findings[i])
		}
	}
	for i := range findings {
		f := &findings[i]
		if e := r.descent.edition(f); e != nil {
			e.changed(f)
		}
		name(&f.Left)
		name(f.Right)
		for k := range f.More {
			name(&f.More[k].Left)
			name(f.More[k].Right)
		}
	}
}

// keep adds findings in order; one that says what an earlier one said becomes
// a further place of it, and the surer of them says how sure it is.
func (r *run) keep(findings []Finding) {
	if r.reprints.hold(findings) {
		return
	}
	if r.seen == nil {
		r.seen = map[string]int{}
	}
	for _, f := range findings {
		key := f.key()
		at, ok := r.seen[key]
		if !ok {
			at, ok = r.spelt(&f)
		}
		if !ok {
			r.seen[key] = len(r.findings)
			r.findings = append(r.findings, f)
			continue
		}
		r.findings[at].Confidence = max(r.findings[at].Confidence, f.Confidence)
		r.findings[at].More = append(r.findings[at].More, Sides{f.Left, f.Right})
	}
}

// spelt returns the finding that already says that reports spell a name in
// these two ways: two spellings are one finding, whatever the number of reports.
func (r *run) spelt(f *Finding) (int, bool) {
	if f.Code != SpellingCode || f.Right == nil || f.Left.Sentence.Document == f.Right.Sentence.Document {
		return 0, false
	}
	ways := [2]string{strings.ToLower(f.Left.Words()), strings.ToLower(f.Right.Words())}
	slices.Sort(ways[:])
	if at, ok := r.spellings[ways]; ok {
		return at, true
	}
	if r.spellings == nil {
		r.spellings = map[[2]string]int{}
	}
	r.spellings[ways] = len(r.findings)
	return 0, false
}

// settled returns the findings, without those about one place that a finding
// about two places covers.
func (r *run) settled() []Finding {
	r.settleKin()
	type place struct {
		kind string
		code Code
		doc  *text.Document
		span text.Span
	}
	paired := map[place]bool{}
	for i := range r.findings {
		if f := &r.findings[i]; f.Right != nil {
			paired[place{f.Kind, f.Code, f.Left.Sentence.Document, f.Left.Span}] = true
			paired[place{f.Kind, f.Code, f.Right.Sentence.Document, f.Right.Span}] = true
		}
	}
	systematic := systematicAmong(r.findings)
	again := make([]bool, len(r.findings))
	for i := range r.findings {
		again[i] = systematic.hold(&r.findings[i])
	}
	list := r.findings[:0]
	for i, f := range r.findings {
		e := r.descent.edition(&f)
		told := f.Right == nil && paired[place{f.Kind, f.Code, f.Left.Sentence.Document, f.Left.Span}]
		if !again[i] && !told && (e == nil || !e.idle(&f)) {
			list = append(list, f)
		}
	}
	r.trace(list)
	list = withoutEchoes(list)
	tellApart(list)
	return list
}
