package report

// kept are the lines of a run, for formats that have to see the whole run
// before they write.
type kept struct {
	run      Run
	findings []*Finding
	failures []*Failure
	summary  *Summary // nil in a run that is incomplete
}

// Write implements [Writer].
func (k *kept) Write(l Line) error {
	switch l := l.(type) {
	case *Run:
		k.run = *l
	case *Finding:
		k.findings = append(k.findings, l)
	case *Failure:
		k.failures = append(k.failures, l)
	case *Summary:
		k.summary = l
	}
	return nil
}

// outlets returns who published the sources, by their names, as far as the run
// tells.
func (k *kept) outlets() map[string]string {
	outlets := make(map[string]string)
	if k.summary != nil {
		for i := range k.summary.Sources {
			if s := &k.summary.Sources[i]; s.Outlet != "" {
				outlets[s.Name] = shorten(s.Outlet, 80)
			}
		}
	}
	return outlets
}
