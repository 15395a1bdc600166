package speech

import "strings"

// resolveReach is how many sentences back the one who speaks by a pronoun is
// looked for.
const resolveReach = 6

// resolve returns the source that the pronoun of a cue stands for, among the
// cues before it: the last one who spoke and is named, else the noun before
// "who". It is empty where none is sure.
func (r *reading) resolve(c *cue) stretch {
	if c.source.empty() {
		return stretch{}
	}
	switch low := r.toks[c.source.from].low; {
	case c.source.to > c.source.from+1:
		return c.source
	case low == "who" || low == "which" || low == "that":
		k := c.source.from - 1
		if t := r.at(k, c.head); t != nil && t.low == "," {
			k--
		}
		return r.nounBefore(k, c.head)
	case low == "he" || low == "she":
		return r.lastSpeaker(c, true)
	case low == "they" || low == "it":
		return r.lastSpeaker(c, false)
	case classOf(&r.toks[c.source.from]) == subject || owners[low] || classOf(&r.toks[c.source.from]) == pronoun:
		return stretch{}
	}
	return c.source
}

// lastSpeaker returns the last source before c that is no pronoun. A person
// is a name or a noun in the singular; a pronoun between that could mean
// another ends the search.
func (r *reading) lastSpeaker(c *cue, person bool) stretch {
	sentence := r.toks[c.head].sentence
	pronoun := r.toks[c.source.from].low
	for b := c.before; b != nil && sentence-r.toks[b.head].sentence <= resolveReach; b = b.before {
		if b.source.empty() || r.toks[b.head].quote >= 0 && r.toks[b.head].quote != r.toks[c.head].quote {
			continue // none, or one who speaks within a quotation
		}
		t := &r.toks[b.source.from]
		if b.source.to == b.source.from+1 && t.low == pronoun && !b.speaker.empty() {
			return b.speaker
		}
		if cl := classOf(t); b.source.to == b.source.from+1 && (cl == subject || cl == question || cl == "that" || owners[t.low]) {
			continue
		}
		if person == r.person(b.source) {
			return b.source
		}
	}
	return stretch{}
}

// person reports whether a source looks like one person: it holds a name, and
// its last word is no plural and no body that reports.
func (r *reading) person(s stretch) bool {
	last := &r.toks[s.to-1]
	for k := s.from; k < s.to; k++ {
		t := &r.toks[k]
		if t.low == "," {
			last = &r.toks[k-1]
			break
		}
		if bodies[t.low] {
			return false
		}
	}
	if strings.HasSuffix(last.low, "s") && !last.capital {
		return false
	}
	return true
}

// bodies lists nouns of sources that are no persons.
var bodies = map[string]bool{
	"poll": true, "survey": true, "report": true, "study": true, "statement": true, "agency": true, "ministry": true,
	"department": true, "company": true, "government": true, "court": true, "police": true, "committee": true,
	"council": true, "commission": true, "newspaper": true, "group": true, "party": true, "campaign": true, "bank": true,
	"office": true, "union": true, "association": true, "university": true, "data": true, "results": true, "letter": true,
}
