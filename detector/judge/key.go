package judge

import (
	"fmt"
	"io"
	"log/slog"
)

// A Key is the secret that opens an endpoint. However it is printed, logged or
// encoded, it reads "[key]".
type Key string

// hiddenKey is what stands in place of a key.
const hiddenKey = "[key]"

// String hides the key.
func (Key) String() string { return hiddenKey }

// GoString hides the key.
func (Key) GoString() string { return hiddenKey }

// Format hides the key under every verb, "%x" and "%q" included.
func (Key) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, hiddenKey) }

// MarshalText hides the key in JSON, XML and YAML.
func (Key) MarshalText() ([]byte, error) { return []byte(hiddenKey), nil }

// LogValue hides the key in structured logs.
func (Key) LogValue() slog.Value { return slog.StringValue(hiddenKey) }
