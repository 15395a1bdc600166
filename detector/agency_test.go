package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

func TestCreditOf(t *testing.T) {
	for _, row := range []struct {
		doc  text.Document
		want credit
		why  string
	}{
		{text.Document{Outlet: "Reuters", Text: "Ships collided."}, credit{"Reuters", true}, "its publisher is the agency"},
		{text.Document{Dateline: "BREMEN, Nov. 22 (AP)", Text: "BREMEN, Nov. 22 (AP) — Ships collided."}, credit{"AP", true}, "its dateline"},
		{text.Document{Dateline: "BREMEN /TASS/", Text: "x"}, credit{"TASS", true}, "its dateline, between strokes"},
		{text.Document{Text: "ANALYSIS:\n\nBREMEN (AP) — Ships collided."}, credit{"AP", true}, "a dateline below other words"},
		{text.Document{Text: "Boats\nBy Jo Lund, Associated Press\nShips collided."}, credit{"AP", true}, "its byline"},
		{text.Document{Text: "Ships collided.\n\n- AFP"}, credit{"AFP", true}, "its last line"},
		{text.Document{Text: "Ships collided.\n(Reporting by Jo Lund; Editing by Ann Roe)"}, credit{"Reuters", true}, "the form in which one agency signs"},
		{text.Document{Text: "Ships collided.\nCopyright 2026 The Associated Press."}, credit{"AP", true}, "its notice of copyright"},
		{text.Document{Text: "Ships collided.\n© 2026 AFP. All rights reserved."}, credit{"AFP", true}, "the same, by its mark"},
		{text.Document{Text: "Ships collided.\n© 2024-2026 Thomson Reuters"}, credit{"Reuters", true}, "the owner's long name, behind two years"},
		{text.Document{Text: "Ships collided.\n© 2026 Dale Post. Photograph: AFP."}, credit{}, "the agency took the picture"},
		{text.Document{Text: "Ships collided.\nPhotograph: © 2026 AFP"}, credit{}, "the picture alone is the agency's"},
		{text.Document{Text: "Ships collided.\n© AFP/Getty Images"}, credit{}, "a picture, credited to two"},
		{text.Document{Text: "Ships collided.\nCopyright 2026 Dale Post, with reports of AP"}, credit{}, "the paper owns the text"},
		{text.Document{Text: "Ships collided.\nThe Associated Press contributed to this report."}, credit{"AP", false}, "a part of it is the agency's"},
		{text.Document{Text: "Ships collided.\nAnn Roe contributed to this report."}, credit{}, "a colleague is no agency"},
		{text.Document{Text: "Officials told AP (the agency) that ships collided, the AP said."}, credit{}, "a report that quotes an agency is not the agency's"},
		{text.Document{Text: "By noon the ships of APEX had collided."}, credit{}, "letters inside a word name nobody"},
		{text.Document{}, credit{}, "nothing"},
	} {
		assert.Equal(t, row.want, creditOf(&row.doc, agencies.in(nil)), row.why)
	}
}

func TestAgenciesAreExtended(t *testing.T) {
	x, err := ExtendLexicons(map[string][]string{"agencies": {"Fjord Wire = Fjord Wire, FW"}})
	require.NoError(t, err)
	doc := &text.Document{Text: "BERGEN (FW) — Ships collided."}
	assert.Equal(t, credit{"Fjord Wire", true}, creditOf(doc, agencies.in(x)))
	assert.Equal(t, credit{}, creditOf(doc, agencies.in(nil)))
	_, err = ExtendLexicons(map[string][]string{"agencies": {"Fjord Wire"}})
	assert.ErrorContains(t, err, "name = form")
}
