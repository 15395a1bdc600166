package report

// mostLeft is how many sources that were left out are named. A folder of
// pictures may have a million.
const mostLeft = 1000

// LeftOut counts the sources that were found and not read, and names the first
// thousand of them: links, hidden files, other formats, and copies that say the
// same as another source. None of them is an error.
type LeftOut struct {
	Sources int    `json:"sources"`
	List    []Left `json:"list"`
}

// A Left is a source that was left out.
type Left struct {
	Source string `json:"source"`
	Reason string `json:"reason"` // in a few words: "a link"
}

// Add counts a source that was left out.
func (l *LeftOut) Add(source, reason string) {
	if l.Sources++; len(l.List) < mostLeft {
		l.List = append(l.List, Left{source, reason})
	}
}
