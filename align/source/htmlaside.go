package source

import (
	"strings"

	"golang.org/x/net/html"
)

// answers reports whether an element is marked as a comment of a reader, by
// the words of schema.org.
func answers(n *html.Node) bool {
	kind := attr(n.Attr, "itemtype")
	return strings.HasSuffix(kind, "schema.org/Comment") || strings.HasSuffix(kind, "schema.org/UserComments") || attr(n.Attr, "itemprop") == "comment"
}

// age reports whether a text is the age of a page as scripts keep it up: "2
// hours ago". It is that of the day on which the page was saved.
func age(s string) bool {
	f := strings.Fields(strings.ToLower(s))
	if len(f) != 3 || f[2] != "ago" || !isDigit(f[0][0]) && f[0] != "an" && f[0] != "a" {
		return false
	}
	return oneOf(" second minute min hour hr day week month year ", strings.TrimSuffix(f[1], "s"))
}

// offers reports whether an element is headed by an invitation to subscribe,
// and goes on with its price.
func offers(n *html.Node) bool {
	head := strings.ToLower(heading(n))
	for _, lead := range []string{"keep reading", "to continue reading", "continue reading", "to read this", "read the full", "subscribe to", "unlock", "already a subscriber"} {
		if strings.HasPrefix(head, lead) {
			return asksToPay(textOf(n))
		}
	}
	return false
}

// leadsAway reports whether a paragraph does no more than name another page:
// "Read more: Bus fares to rise".
func leadsAway(n *html.Node, t tally) bool {
	if n.Data != "p" && n.Data != "div" && n.Data != "li" || t.text > 400 || t.nodes > 50 {
		return false
	}
	line := strings.ToLower(strings.TrimSpace(textOf(n)))
	if t.links == 0 {
		return line == "advertisement" || line == "advertisment" || strings.HasPrefix(line, "story continues below")
	}
	for _, lead := range []string{"read more", "read also", "also read", "see also", "related:", "continue reading", "more:", "watch:", "listen:"} {
		if strings.HasPrefix(line, lead) {
			return t.linked*10 >= t.text*5
		}
	}
	return false
}

// asksToPay reports whether a short text is an offer of a subscription and no
// part of a report.
func asksToPay(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "subscri") || strings.Contains(s, "per month") && strings.Contains(s, "cancel") || strings.Contains(s, "log in") || strings.Contains(s, "sign in") || strings.Contains(s, "register")
}
