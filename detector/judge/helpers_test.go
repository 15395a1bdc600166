package judge_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
)

// userOf returns the message of the user in a request.
func userOf(t *testing.T, body []byte) string {
	t.Helper()
	var r struct{ Messages []struct{ Content string } }
	require.NoError(t, json.Unmarshal(body, &r))
	require.Len(t, r.Messages, 2)
	return r.Messages[1].Content
}
