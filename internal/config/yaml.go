package config

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/atodds/atodds/detector"
)

// YAML returns c as a configuration file with a comment for each key. Read
// back, it gives c.
func (c *Config) YAML() []byte { return c.yaml(configured()) }

// yaml writes the kinds in the order of list, which is that of reports.
func (c *Config) yaml(list []detector.Comparator) []byte {
	var b strings.Builder
	key := func(name, value string, comment ...string) {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		for _, line := range comment {
			b.WriteString("# " + line + "\n")
		}
		b.WriteString(strings.TrimRight(name+": "+value, " ") + "\n")
	}
	key("profile", c.Profile,
		"How far the words of a figure reach: strict (for the desk), or lenient (for",
		"batch work), which doubles the shares for rounding.")
	key("threshold", strconv.FormatFloat(c.Threshold, 'f', -1, 64),
		"The least score, from 0 to 1, at which two sentences count as a pair.",
		"0 stands for the default of the aligner.")
	key("workers", strconv.Itoa(c.Workers),
		"How many sentences or pairs are worked on at once; 0 means one for each",
		"processor. Results do not depend on it.")
	key("memory", c.Memory,
		"How much memory the search for pairs may take beside the documents, such as",
		"800MB or 4GB; what needs more works on disk, in the folder for temporary",
		"files. 0 stands for half of the machine's memory. Results do not depend on it.")
	key("fail_on", c.FailOn,
		"The severity from which a finding makes the exit status 1: error, warning,",
		"note or never.")
	lists := detector.LexiconList()
	empty := ""
	if len(list) == 0 {
		empty = "{}"
	}
	key("comparators", empty,
		"What is compared, and how severe a contradiction of each kind is: error,",
		"warning, note, or off to leave the kind out. Under a kind, fail_on takes the",
		"place of the one above for that kind; --fail-on that of all.")
	for _, k := range list {
		b.WriteString(c.Comparators[k.Name].yaml(k.Name))
	}
	empty = ""
	if len(lists) == 0 {
		empty = "{}"
	}
	key("lexicons", empty,
		"Entries added to the lists of words that comparators go by, each in the form",
		"that is shown.")
	for _, x := range lists {
		fmt.Fprintf(&b, "  # %s\n  %s:", x.Doc, x.Name)
		if len(c.Lexicons[x.Name]) == 0 {
			b.WriteString(" []")
		}
		b.WriteByte('\n')
		for _, entry := range c.Lexicons[x.Name] {
			fmt.Fprintf(&b, "    - %q\n", entry)
		}
	}
	b.WriteString(c.Judge.yaml())
	return []byte(b.String())
}

// yaml returns what is configured for a kind, as a key of comparators.
func (k Comparator) yaml(kind string) string {
	s := fmt.Sprintf("  %s:\n    severity: %s\n", kind, k.Severity)
	if k.FailOn != "" {
		s += fmt.Sprintf("    fail_on: %s\n", k.FailOn)
	}
	return s
}
