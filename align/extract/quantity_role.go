package extract

import (
	"github.com/atodds/atodds/align/text"
)

// reach bounds the words between those counted and what befell them.
const reach = 8

// nounRole sets the role that the counted noun or its adjective tells: 12
// arrests, 30 wounded soldiers.
func (s *scan) nounRole(p *phrase, n nounPhrase) {
	if n.role != "" {
		p.q.Role = n.role
		return
	}
	if r := s.wordAt(n.head).quantity.role; r.noun {
		p.q.Role = r.name
	}
}

// role finds what befell those whom p counts, between the figures before and
// behind it. What stands behind decides; what stands before must touch.
func (s *scan) role(p *phrase, left, right int) {
	if p.q.Role != "" {
		return
	}
	if name := s.roleIncluded(p.from); name != "" {
		p.q.Role, p.q.Subset = name, true
		return
	}
	if name := s.rolePhrase(p); name != "" {
		p.q.Role, p.partRole = name, true
		return
	}
	if name := s.roleBehind(p.to, right); name != "" && s.suits(p, name) {
		p.q.Role, p.partRole = name, true
		return
	}
	if name := s.roleBefore(p.from, left); name != "" && s.suits(p, name) {
		p.q.Role, p.leadRole = name, true
		return
	}
	if name := s.toll(p.from, left); name != "" {
		p.q.Role = name
		if p.q.Of == "" {
			p.q.Of = "people"
		}
	}
}

// roleIncluded reads what befell the whole that a figure at token i is a part
// of: the dead included 4 children, among the injured were 5 guards.
func (s *scan) roleIncluded(i int) string {
	j := i - 1
	switch s.wordAt(j).sense {
	case "included", "include", "includes":
		j--
	case "were", "are":
		if !s.word(j-3, "among") {
			return ""
		}
		j--
	default:
		return ""
	}
	if r := s.wordAt(j).quantity.role; r.adjective && (s.word(j-1, "the") || s.word(j-1, "those")) {
		return r.name
	}
	return ""
}

// rolePhrase reads what several words say befell those whom p counts: taken
// to hospital, lost their lives, of the injured.
func (s *scan) rolePhrase(p *phrase) string {
	if j := p.num; s.word(j, "of") && s.word(j+1, "the") {
		if r := s.wordAt(j + 2).quantity.role; r.adjective && !s.isPlural(j+3) {
			return r.name
		}
	}
	j := p.to
	for s.passedOver(j) || s.class(j, clsAux) {
		j++
	}
	switch s.wordAt(j).sense {
	case "taken", "rushed", "airlifted", "sent", "brought":
		for k := j + 1; k < j+6; k++ {
			if s.word(k, "hospital") || s.word(k, "hospitals") {
				return "hospitalised"
			}
		}
	case "lost":
		if s.word(j+1, "their") && s.word(j+2, "lives") {
			return "killed"
		}
		if jobNoun(p.q.Of) && j > p.to {
			return "cut"
		}
	case "laid":
		if s.word(j+1, "off") {
			return "cut"
		}
	case "their":
		if s.word(j+1, "lives") {
			return "killed"
		}
	}
	return ""
}

func jobNoun(of string) bool { return of == "job" || of == "post" || of == "position" }

// suits reports whether the role may befall what p counts: only people are
// charged or freed, and only things are demolished.
func (s *scan) suits(p *phrase, role string) bool {
	if p.q.Of == "" {
		return role != "destroyed" && role != "damaged" && !(role == "shot" && s.word(p.to, "shot") && p.q.Num == text.Int(1))
	}
	person := s.class(p.end-1, clsPerson) || s.toks[p.end-1].upper
	switch role {
	case "charged", "convicted", "sickened":
		return person
	case "freed", "trapped", "abducted":
		return person || s.words.forms.agent(p.q.Of)
	case "destroyed", "damaged":
		return !s.class(p.end-1, clsPerson)
	}
	return true
}

// roleBehind reads "12 dead", "12 people were killed", "30 in the bus were
// hurt", "14 people killed in".
func (s *scan) roleBehind(i, right int) string {
	aux, be := false, false
	for s.passedOver(i) {
		i++ // 20 others were hurt
	}
	for j, steps := i, 0; j < right && steps < reach; j, steps = j+1, steps+1 {
		if s.toks[j].kind == tokMark {
			next := s.aside(j)
			if next == j || aux {
				return ""
			}
			j, right = next, len(s.toks)
			continue
		}
		r := s.wordAt(j).quantity.role
		if r.name != "" && r.passive {
			if j == i && !r.intransive && s.objectAt(j+1) && !aux {
				return ""
			}
			if j == i || be || aux && r.intransive || r.intransive && !r.adjective || s.word(j, "died") {
				return s.fatal(j, r.name)
			}
			if r.adjective && j == i {
				return r.name
			}
			return ""
		}
		if r.active && j == i && r.name != "" {
			return ""
		}
		switch {
		case aux && s.word(j, "found") && s.word(j+1, "dead"):
			return "killed"
		case s.class(j, clsAux):
			aux = true
			be = be || !s.class(j, clsHave)
		case s.class(j, clsBreak|clsVerb) && !s.class(j, clsAux), s.word(j, "who") && j > i:
			return ""
		case aux && (s.word(j, "in") && s.word(j+1, "custody")):
			return "arrested"
		case aux && !s.class(j, clsAdverb) && !s.class(j, clsAux):
			return ""
		}
	}
	return ""
}

// fatal turns "shot" at token j into what it led to: shot dead, shot and
// killed, stabbed to death.
func (s *scan) fatal(j int, name string) string {
	if name == "shot" && (s.word(j+1, "dead") || s.word(j+1, "and") && s.word(j+2, "killed") || s.word(j+1, "to") && s.word(j+2, "death")) {
		return "killed"
	}
	return name
}

// aside passes over ", including 3 children," before an auxiliary and returns
// the token of its last comma, or j where none stands there.
func (s *scan) aside(j int) int {
	if !s.is(j, ',') {
		return j
	}
	for k := j + 1; k < len(s.toks) && k < j+10; k++ {
		if s.is(k, ',') {
			if r := s.wordAt(k + 1).quantity.role; s.class(k+1, clsAux) || r.intransive && r.passive {
				return k
			}
			return j
		}
	}
	return j
}

// objectAt reports whether an object follows at token j, so that the
// participle before it is an active verb: "12 men killed a woman".
func (s *scan) objectAt(j int) bool {
	if j >= len(s.toks) || s.toks[j].kind != tokWord {
		return j < len(s.toks) && s.toks[j].kind == tokNumber
	}
	w := s.wordAt(j)
	name := s.toks[j].upper && !s.class(j, clsFunction|clsBreak)
	return name || w.starts != 0 || s.class(j, clsDative|clsPerson)
}

// roleBefore reads "killed 12", "left 12 dead" stands behind; "claimed the
// lives of 12".
func (s *scan) roleBefore(i, left int) string {
	j := i - 1
	for j >= left && (s.class(j, clsAdverb) || s.class(j, clsOnly) || s.word(j, "up") || s.word(j, "another")) && s.wordAt(j).quantity.role.name == "" {
		j--
	}
	if j < left {
		return ""
	}
	if s.word(j, "dead") && s.wordAt(j-1).quantity.role.name == "shot" {
		return "killed" // shot dead 12 people
	}
	if s.word(j, "off") && j > left && (s.word(j-1, "lay") || s.word(j-1, "laying") || s.word(j-1, "laid")) {
		return "cut"
	}
	if s.word(j, "of") && j > left+1 {
		switch s.wordAt(j - 1).sense {
		case "lives":
			if s.tookLives(j - 2) {
				return "killed"
			}
			return ""
		case "deaths", "death", "killing", "murder", "murders", "killings":
			return "killed"
		case "arrest", "arrests", "detention":
			return "arrested"
		}
		return ""
	}
	if r := s.wordAt(j).quantity.role; s.words.syntax.headFirst && r.passive && r.adjective && s.class(j-1, clsAux) {
		return r.name // fueron detenidas 12 personas
	}
	if r := s.wordAt(j).quantity.role; r.active {
		if r.name == "cut" || r.name == "created" {
			return s.jobRole(i, r.name)
		}
		if r.name == "killed" && s.claims(j) {
			return s.lifeRole(i)
		}
		return r.name
	}
	return ""
}

// tookLives reports whether a verb that ends with token j, before an article,
// takes lives: claimed the lives of 12, but not "touched the lives of".
func (s *scan) tookLives(j int) bool {
	if s.word(j, "the") {
		j--
	}
	switch s.wordAt(j).sense {
	case "claimed", "claims", "claiming", "claim", "took", "taken", "taking", "takes", "cost", "costing":
		return true
	}
	return false
}

// claims reports whether token j is a form of "claim".
func (s *scan) claims(j int) bool {
	switch s.senseAt(j) {
	case "claim", "claims", "claimed", "claiming":
		return true
	}
	return false
}

// lifeRole keeps "claimed" to lives and victims: a party claims seats.
func (s *scan) lifeRole(i int) string {
	for j := i; j < len(s.toks) && j < i+4; j++ {
		switch s.wordAt(j).sense {
		case "lives", "life", "victims", "victim":
			return "killed"
		}
	}
	return ""
}

// jobRole keeps "cut" and "created" to what is cut and created: jobs.
func (s *scan) jobRole(i int, name string) string {
	for j := i; j < len(s.toks) && j < i+6; j++ {
		switch s.wordAt(j).sense {
		case "jobs", "job", "posts", "positions", "workers", "staff", "employees":
			return name
		}
	}
	return ""
}

// toll returns what befell those whom the figure at i totals: the death toll
// rose to 19, a toll of 12, the number of injured stood at 40.
func (s *scan) toll(i, left int) string {
	for j := i - 1; j >= left && j > i-10; j-- {
		if s.toks[j].kind == tokMark {
			return ""
		}
		if s.word(j, "toll") {
			return "killed"
		}
		if !s.numberOf(j) {
			continue
		}
		for k := j + 2; k < min(i, j+6); k++ {
			if r := s.wordAt(k).quantity.role; r.adjective || r.noun {
				return r.name
			}
		}
	}
	return ""
}

// shareRoles passes a role along a list: "killed 14 soldiers and 3
// civilians", "14 soldiers and 3 civilians were killed".
func (s *scan) shareRoles() {
	for k := 1; k < len(s.phrases); k++ {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if a.leadRole && b.q.Role == "" && s.listedWith(a, b) && !s.verbBehind(b.to) {
			b.q.Role, b.leadRole = a.q.Role, true
		}
	}
	for k := len(s.phrases) - 1; k > 0; k-- {
		a, b := &s.phrases[k-1], &s.phrases[k]
		if b.partRole && a.q.Role == "" && s.listedWith(a, b) {
			a.q.Role, a.partRole = b.q.Role, true
		}
	}
}

// verbBehind reports whether a verb of its own follows at token j.
func (s *scan) verbBehind(j int) bool {
	return s.class(j, clsAux|clsVerb) && !s.class(j, clsAdverb) || s.wordAt(j).quantity.role.name != ""
}

// listedWith reports whether only "and" or a comma stands between two
// counted nouns.
func (s *scan) listedWith(a, b *phrase) bool {
	if a.q.Dimension != text.Count || b.q.Dimension != text.Count || a.q.Of == "" || b.q.Of == "" {
		return false
	}
	n := b.from - a.to
	return n == 1 && (s.word(a.to, "and") || s.is(a.to, ',')) || n == 2 && s.is(a.to, ',') && s.word(a.to+1, "and")
}
