package report

import "strings"

// The objects of SARIF 2.1.0 that [SARIF] writes, named as section 3 of the
// specification names them. A field that is left out where it is empty is one
// of which the specification says that its absence means the same.

type sarifLog struct {
	Schema  string      `json:"$schema"`
	Version string      `json:"version"`
	Runs    []*sarifRun `json:"runs"`
}

type sarifRun struct {
	Tool        sarifTool            `json:"tool"`
	Invocations []sarifInvocation    `json:"invocations"`
	Bases       map[string]sarifBase `json:"originalUriBaseIds"`
	ColumnKind  string               `json:"columnKind"`
	Results     []*sarifResult       `json:"results"`
	Properties  map[string]*Summary  `json:"properties,omitempty"`
}

// A sarifBase is a folder that references count from. It has no address, which
// would be of this machine.
type sarifBase struct {
	Description sarifText `json:"description"`
}

type sarifTool struct {
	Driver sarifDriver `json:"driver"`
}

type sarifDriver struct {
	Name           string      `json:"name"`
	Version        string      `json:"version,omitempty"`
	InformationURI string      `json:"informationUri"`
	Rules          []sarifRule `json:"rules"`
}

type sarifRule struct {
	ID               string       `json:"id"`
	ShortDescription *sarifText   `json:"shortDescription,omitempty"`
	FullDescription  *sarifText   `json:"fullDescription,omitempty"`
	Help             *sarifText   `json:"help,omitempty"`
	Configuration    *sarifConfig `json:"defaultConfiguration,omitempty"`
}

type sarifConfig struct {
	Level string `json:"level"`
}

type sarifText struct {
	Text string `json:"text"`
}

type sarifInvocation struct {
	Successful    bool                `json:"executionSuccessful"`
	Notifications []sarifNotification `json:"toolExecutionNotifications,omitempty"`
}

type sarifNotification struct {
	Level     string          `json:"level"`
	Message   sarifText       `json:"message"`
	Locations []sarifLocation `json:"locations,omitempty"`
}

type sarifResult struct {
	RuleID       string             `json:"ruleId"`
	RuleIndex    int                `json:"ruleIndex"`
	Level        string             `json:"level"`
	Message      sarifText          `json:"message"`
	Locations    []sarifLocation    `json:"locations"`
	Related      []sarifLocation    `json:"relatedLocations,omitempty"`
	Fingerprints map[string]string  `json:"partialFingerprints"`
	Suppressions *[]sarifSuppressed `json:"suppressions,omitempty"`
	Baseline     string             `json:"baselineState,omitempty"`
	Rank         float64            `json:"rank"` // 0 to 100
	Properties   sarifProperties    `json:"properties"`
}

type sarifSuppressed struct {
	Kind          string `json:"kind"`
	Status        string `json:"status"`
	Justification string `json:"justification"`
}

type sarifProperties struct {
	Verdict   string   `json:"verdict"`
	Code      string   `json:"code,omitempty"`
	Rule      string   `json:"rule,omitempty"`
	By        string   `json:"by"`
	Direction string   `json:"direction,omitempty"`
	Change    string   `json:"change,omitempty"`
	Values    []string `json:"values"` // as read: of the location, then of what it is set against
	Places    int      `json:"places"`

	Judge     *Judgement `json:"judge,omitempty"`
	Precision *Precision `json:"precision,omitempty"`
}

type sarifLocation struct {
	ID       int            `json:"id,omitempty"`
	Physical sarifPhysical  `json:"physicalLocation"`
	Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	Message  *sarifText     `json:"message,omitempty"`
}

// A sarifLogical is a place in a document that has no lines: "p. 3, footnotes".
type sarifLogical struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
}

type sarifPhysical struct {
	Artifact sarifArtifact `json:"artifactLocation"`
	Region   *sarifRegion  `json:"region,omitempty"`
}

type sarifArtifact struct {
	URI  string `json:"uri"`
	Base string `json:"uriBaseId,omitempty"`
}

type sarifRegion struct {
	StartLine int        `json:"startLine"`
	Snippet   *sarifText `json:"snippet,omitempty"`
}

// sarifMessage returns a text as a plain text message, in which nothing is a
// placeholder (section 3.11.5) or an embedded link (section 3.11.6).
func sarifMessage(s string) sarifText {
	return sarifText{strings.NewReplacer("{", "{{", "}", "}}", "[", `\[`, "]", `\]`, `\`, `\\`).Replace(Visible(s))}
}

// sarifAt returns the location of the words at odds: the line on which they
// begin, with their sentence. There are no columns, since markup that was left
// out in reading would shift them. In an original that has pages or paragraphs
// the place has a name, and a line where that of the file is known.
func sarifAt(s *Side) sarifLocation {
	l := sarifLocation{Physical: sarifPhysical{Artifact: sarifSource(s.Source)}}
	switch place := s.Location.words(); {
	case place != "":
		l.Logical = []sarifLogical{{place, "text"}}
		if line := s.Location.Line; line > 0 {
			l.Physical.Region = &sarifRegion{StartLine: line, Snippet: &sarifText{Visible(s.Sentence)}}
			break
		}
		sentence := sarifMessage(s.Sentence)
		l.Message = &sentence
	case s.Line > 0:
		before, words, _ := s.parts()
		line := s.Line
		if words != "" {
			line += strings.Count(before, "\n")
		}
		l.Physical.Region = &sarifRegion{StartLine: line, Snippet: &sarifText{Visible(s.Sentence)}}
	}
	return l
}

// sourceRoot names the folder that references count from, as GitHub knows it.
const sourceRoot = "%SRCROOT%"

func sarifSource(name string) sarifArtifact {
	uri, relative := reference(name)
	if relative {
		return sarifArtifact{URI: uri, Base: sourceRoot}
	}
	return sarifArtifact{URI: uri}
}
