package main

import (
	"encoding/json"
	"slices"
	"strings"
)

// fields are what the fields of a labelled row hold besides its texts: a
// string, or a list of strings.
type fields map[string][]string

// readFields reads the named fields of a record. What is neither a string
// nor a list of strings is no value.
func readFields(data []byte, names []string) fields {
	var raw map[string]json.RawMessage
	if json.Unmarshal(data, &raw) != nil {
		return nil
	}
	all := fields{}
	for _, name := range names {
		var one string
		var list []string
		switch {
		case json.Unmarshal(raw[name], &one) == nil:
			if one != "" {
				all[name] = []string{one}
			}
		case json.Unmarshal(raw[name], &list) == nil:
			all[name] = list
		}
	}
	return all
}

// A condition keeps the rows of which a field holds one of some values.
type condition struct {
	field  string
	values []string
}

// conditions reads conditions such as "error_type=Circumstance,Other".
func conditions(flags []string) ([]condition, error) {
	var all []condition
	for _, s := range flags {
		field, values, ok := strings.Cut(s, "=")
		if !ok || field == "" || values == "" {
			return nil, usagef("--where %s: give a field and its values, as in edit_touches=number,time", s)
		}
		all = append(all, condition{field, strings.Split(values, ",")})
	}
	return all, nil
}

// keeps reports whether a row meets the condition: a value of its field is,
// or has as a word, one that is asked for.
func (c condition) keeps(row fields) bool {
	return slices.ContainsFunc(row[c.field], func(value string) bool {
		return slices.ContainsFunc(c.values, func(asked string) bool {
			return value == asked || slices.Contains(strings.Fields(value), asked)
		})
	})
}
