package report

import "github.com/atodds/atodds/align"

// A ClusterLine is a text or a template that so many sentences repeat that not
// all of them are paired, as "atodds align" writes it.
type ClusterLine struct {
	Type      string `json:"type"` // "cluster"
	Sentences int    `json:"sentences"`
	Documents int    `json:"documents"`
	Texts     int    `json:"texts"` // sentences that differ from all earlier ones
	First     Side   `json:"first"`
}

// FromCluster returns c as "atodds align" writes it.
func FromCluster(c *align.Cluster) *ClusterLine {
	return &ClusterLine{"cluster", c.Sentences, c.Documents, c.Texts, sentence(c.Sentence)}
}
