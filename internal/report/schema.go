package report

import _ "embed"

// Schema is the JSON Schema (draft 2020-12) of the lines that atodds writes.
//
//go:embed findings.schema.json
var Schema []byte
