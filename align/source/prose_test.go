package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Lines about a page are told from lines of its text, which must stay.
func TestLinesAboutAPage(t *testing.T) {
	for _, tt := range []struct {
		why, line                   string
		credit, counter, age, facts bool
	}{
		{why: "a credit", line: "Photograph: Lena Osei/The Dale Mercury", credit: true},
		{why: "a sentence that begins like one", line: "Photo: the mayor was not amused, and said so twice."},
		{why: "of how many", line: "3 / 12", counter: true},
		{why: "in words", line: "3 of 12", counter: true},
		{why: "a score", line: "3-2"},
		{why: "a share of people", line: "3 of 12 boats"},
		{why: "an age", line: "2 hours ago", age: true},
		{why: "an age in letters", line: "an hour ago", age: true},
		{why: "a sentence", line: "Two hours ago the ferry left."},
		{why: "what is known of a video", line: "17 April 2026\n4 min 12 sec\nScience", facts: true},
		{why: "a box of facts has no date of publication", line: "Length 62 metres\nBuilt in the yard of Holm\nCrew 11"},
		{why: "sentences with a date", line: "17 April 2026\nThe ferry ran aground.\nNobody was hurt."},
		{why: "a date alone may head a section", line: "17 April 2026"},
	} {
		assert.Equal(t, tt.credit, isCredit(tt.line), tt.why)
		assert.Equal(t, tt.counter, isCounter(tt.line), tt.why)
		assert.Equal(t, tt.age, age(tt.line), tt.why)
		assert.Equal(t, tt.facts, facts(tt.line), tt.why)
	}
}

// TestAgeInProse keeps what tells when something happened.
func TestAgeInProse(t *testing.T) {
	page := "<!DOCTYPE html><article><h1>Ferry</h1><div><span>3 hours ago</span></div><p>" +
		strings.Repeat("The ferry Marten ran aground off Brindle Point in a gale. ", 6) + "It left the quay <span>2 hours ago</span>.</p></article>"
	d := fromHTML("a.html", "", page)
	assert.Contains(t, d.Text, "left the quay 2 hours ago.")
	assert.NotContains(t, d.Text, "3 hours ago")
}

// TestPageBreaksOff tells pages that end too early from those whose authors
// leave out end tags.
func TestPageBreaksOff(t *testing.T) {
	story := "<p>The ferry Marten ran aground.</p>"
	for why, tt := range map[string]struct {
		page string
		cut  bool
	}{
		"whole":                             {"<html><body><article>" + story + "</article></body></html>", false},
		"cut off within its article":        {"<html><body><article>" + story, true},
		"cut off within a tag":              {"<html><body><div><div>" + story + "</div></di", true},
		"end tags that may be left out":     {"<html lang=en><title>a</title><p>The ferry Marten ran aground.", false},
		"a fragment":                        {"<div>" + story + "</div>", false},
		"an element left open, and its end": {"<html><body><div>" + story + "</body></html><!-- served -->", false},
	} {
		assert.Equal(t, tt.cut, breaksOff(tt.page), why)
	}
}
