package detector

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
	"github.com/atodds/atodds/detector/internal/provenance"
)

func TestCreditOf(t *testing.T) {
	for _, row := range []struct {
		doc  text.Document
		want provenance.Credit
		why  string
	}{
		{text.Document{Outlet: "Reuters", Text: "Ships collided."}, provenance.Credit{Agency: "Reuters", Whole: true}, "its publisher is the agency"},
		{text.Document{Dateline: "BREMEN, Nov. 22 (AP)", Text: "BREMEN, Nov. 22 (AP) — Ships collided."}, provenance.Credit{Agency: "AP", Whole: true}, "its dateline"},
		{text.Document{Dateline: "BREMEN /TASS/", Text: "x"}, provenance.Credit{Agency: "TASS", Whole: true}, "its dateline, between strokes"},
		{text.Document{Text: "ANALYSIS:\n\nBREMEN (AP) — Ships collided."}, provenance.Credit{Agency: "AP", Whole: true}, "a dateline below other words"},
		{text.Document{Text: "Boats\nBy Jo Lund, Associated Press\nShips collided."}, provenance.Credit{Agency: "AP", Whole: true}, "its byline"},
		{text.Document{Text: "Ships collided.\n\n- AFP"}, provenance.Credit{Agency: "AFP", Whole: true}, "its last line"},
		{text.Document{Text: "Ships collided.\n(Reporting by Jo Lund; Editing by Ann Roe)"}, provenance.Credit{Agency: "Reuters", Whole: true}, "the form in which one agency signs"},
		{text.Document{Text: "Ships collided.\nCopyright 2026 The Associated Press."}, provenance.Credit{Agency: "AP", Whole: true}, "its notice of copyright"},
		{text.Document{Text: "Ships collided.\n© 2026 AFP. All rights reserved."}, provenance.Credit{Agency: "AFP", Whole: true}, "the same, by its mark"},
		{text.Document{Text: "Ships collided.\n© 2024-2026 Thomson Reuters"}, provenance.Credit{Agency: "Reuters", Whole: true}, "the owner's long name, behind two years"},
		{text.Document{Text: "Ships collided.\n© 2026 Dale Post. Photograph: AFP."}, provenance.Credit{}, "the agency took the picture"},
		{text.Document{Text: "Ships collided.\nPhotograph: © 2026 AFP"}, provenance.Credit{}, "the picture alone is the agency's"},
		{text.Document{Text: "Ships collided.\n© AFP/Getty Images"}, provenance.Credit{}, "a picture, credited to two"},
		{text.Document{Text: "Ships collided.\nCopyright 2026 Dale Post, with reports of AP"}, provenance.Credit{}, "the paper owns the text"},
		{text.Document{Text: "Ships collided.\nThe Associated Press contributed to this report."}, provenance.Credit{Agency: "AP", Whole: false}, "a part of it is the agency's"},
		{text.Document{Text: "Ships collided.\nAnn Roe contributed to this report."}, provenance.Credit{}, "a colleague is no agency"},
		{text.Document{Text: "Officials told AP (the agency) that ships collided, the AP said."}, provenance.Credit{}, "a report that quotes an agency is not the agency's"},
		{text.Document{Text: "By noon the ships of APEX had collided."}, provenance.Credit{}, "letters inside a word name nobody"},
		{text.Document{}, provenance.Credit{}, "nothing"},
	} {
		assert.Equal(t, row.want, provenance.CreditOf(&row.doc, agencies.in(nil)), row.why)
	}
}

func TestAgenciesAreExtended(t *testing.T) {
	x, err := ExtendLexicons(map[string][]string{"agencies": {"Fjord Wire = Fjord Wire, FW"}})
	require.NoError(t, err)
	doc := &text.Document{Text: "BERGEN (FW) — Ships collided."}
	assert.Equal(t, provenance.Credit{Agency: "Fjord Wire", Whole: true}, provenance.CreditOf(doc, agencies.in(x)))
	assert.Equal(t, provenance.Credit{}, provenance.CreditOf(doc, agencies.in(nil)))
	_, err = ExtendLexicons(map[string][]string{"agencies": {"Fjord Wire"}})
	assert.ErrorContains(t, err, "name = form")
}
