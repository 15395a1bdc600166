package prompts

import (
	"encoding/json"
	"strings"
)

// quote returns s as a JSON string on one line. What a document says is
// thereby told apart from what the prompt says: it cannot end its quotation,
// open a heading, or forge a further statement.
func quote(s string) (string, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		return "", err
	}
	return strings.TrimSuffix(b.String(), "\n"), nil
}
