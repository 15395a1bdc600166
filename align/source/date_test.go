package source

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stampOf formats a date as the tables of these tests write it.
func stampOf(t time.Time) string {
	switch {
	case t.IsZero():
		return ""
	case t.Equal(t.Truncate(24 * time.Hour)):
		return t.Format("2006-01-02")
	}
	return t.Format("2006-01-02 15:04:05")
}

func TestParseDate(t *testing.T) {
	for _, tt := range []struct{ in, want, alt, why string }{
		{"2019-06-14", "2019-06-14", "", "ISO 8601"},
		{"2019-06-14T13:12:00Z", "2019-06-14 13:12:00", "", "with a clock"},
		{"2019-06-14T13:12:05.250+02:00", "2019-06-14 13:12:05", "", "the zone and the fraction are dropped"},
		{"2019-06-14 13:12:05 -0500", "2019-06-14 13:12:05", "", "as databases print it"},
		{"20190614", "2019-06-14", "", "compact"},
		{"20190614T131200Z", "2019-06-14 13:12:00", "", "compact with a clock"},
		{"2019/06/14", "2019-06-14", "", "year first with slashes"},
		{"1560517920", "2019-06-14 13:12:00", "", "seconds since 1970"},
		{"1560517920000", "2019-06-14 13:12:00", "", "milliseconds since 1970"},
		{"Fri, 14 Jun 2019 13:12:00 GMT", "2019-06-14 13:12:00", "", "RFC 1123"},
		{"14-Jun-2019", "2019-06-14", "", "with hyphens"},
		{"June 14th, 2019", "2019-06-14", "", "ordinal"},
		{"14th of June 2019", "2019-06-14", "", "ordinal and of"},
		{"Jun. 14, 2019 at 9:14 pm", "2019-06-14 21:14:00", "", "twelve hours"},
		{"June 14, 2019, 12:05 a.m. ET", "2019-06-14 00:05:00", "", "five past midnight"},
		{"14 de junio de 2019", "2019-06-14", "", "Spanish"},
		{"1 de setiembre del 2019", "2019-09-01", "", "Spanish, with the other spelling of the month"},
		{"june 14, 2019", "2019-06-14", "", "in small letters"},
		{"8.30pm, 14 June 2019", "2019-06-14 20:30:00", "", "British clock before the date"},
		{"14.06.2019", "2019-06-14", "", "dots put the day first"},
		{"04.06.2019", "2019-06-04", "", "dots are not ambiguous"},
		{"14/06/2019", "2019-06-14", "", "no month 14"},
		{"06/14/2019", "2019-06-14", "", "no month 14"},
		{"06/04/2019", "2019-06-04", "2019-04-06", "ambiguous: American first"},
		{"Thu 06/04/2019", "", "", "neither reading is a Thursday: both are kept"},
		{"Sat 06/04/2019", "2019-04-06", "", "the weekday decides"},
		{"5/5/2019", "2019-05-05", "", "the same either way"},
		{"6/14/19", "2019-06-14", "", "two digits for the year"},
	} {
		date, alt, err := ParseDate(tt.in)
		require.NoError(t, err, tt.in)
		if tt.want != "" {
			assert.Equal(t, tt.want, stampOf(date), "%s: %s", tt.in, tt.why)
			assert.Equal(t, tt.alt, stampOf(alt), "%s: %s", tt.in, tt.why)
		} else {
			assert.False(t, alt.IsZero(), "%s: %s", tt.in, tt.why)
		}
	}
	for _, in := range []string{
		"", "soon", "June 2019", "June 31, 2019", "2019-02-29", "31/31/2019", "1.2.3", "14 June", "3-5 June 2019 or so 99",
		"June 3-5, 2019", "99999999", "2019-06", "12:30", "123456789012345678901234567890",
	} {
		_, _, err := ParseDate(in)
		assert.Error(t, err, in)
	}
}

func TestHeader(t *testing.T) {
	for _, tt := range []struct{ line, want, why string }{
		{"14/06/2019 07:45 by webmaster", "2019-06-14 07:45:00", "a content system's byline"},
		{"Published: June 14, 2019", "2019-06-14", "a label"},
		{"Published on June 14, 2019.", "2019-06-14", "a full stop does not make it prose"},
		{"Jun 14, 2019 at 9:14 pm", "2019-06-14 21:14:00", "a blog's date"},
		{"2019-06-14T13:12:00Z", "2019-06-14 13:12:00", "a machine's date"},
		{"By Ada Brook | 14 June 2019 | 10:00 GMT", "2019-06-14 10:00:00", "the clock behind a bar"},
		{"Updated 5:41 PM ET, Fri June 14, 2019", "2019-06-14 17:41:00", "the clock before the date"},
		{"Posted 12 June 2019, updated 14 June 2019", "2019-06-12", "the publication outranks the update"},
		{"Updated 14 June 2019, posted 12 June 2019", "2019-06-12", "in either order"},
		{"Friday, June 14, 2019", "2019-06-14", "a bare date"},
		{"14 June 2019 · 4 min read · 12 comments", "2019-06-14", "a blog's trimmings"},
		{"OSLO, 14 June 2019", "2019-06-14", "place in capitals"},
		{"Fri 14 Jun 2019 07.45 BST", "2019-06-14 07:45:00", "a full stop in the clock, a zone behind it"},
		{"Last modified on Fri 14 Jun 2019 09.00 BST", "2019-06-14 09:00:00", "a change, for want of better"},
		{"June 14, 2019 / 9:14 PM / Fjord News", "2019-06-14 21:14:00", "slashes part the fields"},
		{"PUBLISHED: 07:45, 14 June 2019 | UPDATED: 09:12, 15 June 2019", "2019-06-14 07:45:00", "each date has its clock"},
		{"UPDATED: 09:12, 15 June 2019 | PUBLISHED: 07:45, 14 June 2019", "2019-06-14 07:45:00", "in either order"},
		{"Ada Brook, Fjord Today Published 9:14 p.m. ET June 14, 2019 | Updated 10:00 p.m. ET June 15, 2019", "2019-06-14 21:14:00", "all in one line"},
		{"JUN 14 2019, 9:14 PM ET", "2019-06-14 21:14:00", "in capitals"},
		{"Friday 14 June 2019 07:45", "2019-06-14 07:45:00", "weekday, date, clock"},
		{"6/14/2019 9:14 PM", "2019-06-14 21:14:00", "in figures"},
		{"FOR IMMEDIATE RELEASE: June 14, 2019", "2019-06-14", "a press release"},
		{"(Posted on 14 June 2019)", "2019-06-14", "in brackets"},
		{"**Published:** *14 June 2019*", "2019-06-14", "marked up"},
		{"Date: Fri, 14 Jun 2019 13:12:00 +0200", "2019-06-14 13:12:00", "a message"},

		{"The bridge was closed on 14 June 2019.", "", "prose"},
		{"Thursday, June 14, 2019", "", "the weekday is wrong: something is amiss"},
		{"Remembering The Flood Of June 14, 1953", "", "a headline is no header"},
		{"Great Flood, June 14, 1953", "", "a caption is no header"},
		{"The committee met at 10:00 on 14 June 2019", "", "prose with a clock"},
		{"Date of birth: 14 June 1959", "", "another date"},
		{"14 June", "", "no year"},
		{"Published last summer", "", "no date"},
		{"© 2019 The Fjord Times", "", "a year is no date"},
	} {
		h, ok := headerOf(tt.line)
		if tt.want == "" {
			assert.False(t, ok, "%s: %s", tt.line, tt.why)
			continue
		}
		if assert.True(t, ok, "%s: %s", tt.line, tt.why) {
			assert.Equal(t, tt.want, stampOf(h.stamp.time()), "%s: %s", tt.line, tt.why)
		}
	}
}

func TestDateline(t *testing.T) {
	for _, tt := range []struct{ line, want, why string }{
		{"LYON, Nov. 22 (AP) — The mayor resigned.", "LYON, Nov. 22 (AP)", "the common form"},
		{"OSLO (Reuters) - The ferry sank.", "OSLO (Reuters)", "no date"},
		{"OSLO(Reuters) - The ferry sank.", "OSLO(Reuters)", "a blank was lost"},
		{"KYIV, Ukraine, 3 March 2022 (AFP) - The bridge fell.", "KYIV, Ukraine, 3 March 2022 (AFP)", "region and year"},
		{"NEW YORK/LONDON, June 14 (Reuters) − Stocks fell.", "NEW YORK/LONDON, June 14 (Reuters)", "a minus for the dash, as typesetters of Unix write it"},
		{"NEW YORK/LONDON, June 14 (Reuters) – Stocks fell.", "NEW YORK/LONDON, June 14 (Reuters)", "two places"},
		{"RIO DE JANEIRO — The court ruled.", "RIO DE JANEIRO", "capitals and a dash"},
		{"ST. LOUIS (AP) — The court ruled.", "ST. LOUIS (AP)", "a shortened saint"},
		{"CONCORD, N.H. -- The senate met.", "CONCORD, N.H.", "a shortened state"},
		{"Oslo, June 14 (NTB) - The ferry sank.", "Oslo, June 14 (NTB)", "not in capitals, but dated"},
		{"June 14 (Reuters) - Fjord Bank said it would merge.", "June 14 (Reuters)", "company news has no place"},
		{"MINSK, June 14. /BelTA/. The plant opened.", "MINSK, June 14. /BelTA/", "slashes around the agency"},
		{"SÃO PAULO (AFP) — The court ruled.", "SÃO PAULO (AFP)", "letters beyond ASCII"},
		{"GENEVA (ATS), 14 June 2019 - Talks began.", "GENEVA (ATS), 14 June 2019", "the date last"},

		{"UPDATE — The court ruled.", "", "a label"},
		{"BREAKING NEWS - The court ruled.", "", "a label"},
		{"ADA BROOK (HOST): The ferry sank.", "", "a transcript"},
		{"NATO — the alliance of the north — met.", "", "a parenthesis"},
		{"Oslo - The ferry sank.", "", "a word and a dash are no dateline"},
		{"June 14, 2019: The ferry sank.", "", "an entry of a chronology"},
		{"NATO said on Friday - and repeated it - that it would.", "", "prose"},
		{"The ferry (MS Fram) - once a mail boat - sank.", "", "prose"},
		{"OSLO", "", "no prose follows"},
		{"", "", "nothing"},
	} {
		d, _ := parseDateline(tt.line)
		assert.Equal(t, tt.want, d.text, "%s: %s", tt.line, tt.why)
	}
}

func TestPublish(t *testing.T) {
	for _, tt := range []struct{ name, url, given, text, want, alt, by string }{
		{name: "metadata alone", given: "2019-06-14", text: "The ferry sank.\n", want: "2019-06-14", by: "metadata"},
		{name: "ambiguous metadata", given: "06/04/2019", text: "The ferry sank.\n", want: "2019-06-04", alt: "2019-04-06", by: "metadata"},
		{name: "settled by the address", given: "06/04/2019", url: "https://fjord.example/2019/04/06/", text: "The ferry sank.\n", want: "2019-04-06", by: "metadata"},
		{name: "settled by the dateline", given: "06/04/2019", text: "OSLO, April 6 (NTB) - The ferry sank.\n", want: "2019-04-06", by: "metadata"},
		{name: "a dateline is finer than the page", given: "2019-06-15", text: "OSLO, June 14 (NTB) - The ferry sank today.\n", want: "2019-06-14", by: "dateline"},
		{name: "the same day keeps its clock", given: "2019-06-14T10:30", text: "OSLO, June 14 (NTB) - The ferry sank.\n", want: "2019-06-14 10:30:00", by: "metadata"},
		{name: "a dateline far from the page", given: "2019-09-15", text: "OSLO, June 14 (NTB) - The ferry sank.\n", want: "2019-09-15", by: "metadata"},
		{name: "over the turn of the year", given: "2020-01-01", text: "OSLO, Dec. 31 (NTB) - The ferry sank.\n", want: "2019-12-31", by: "dateline"},
		{name: "a dateline with its year", text: "OSLO, June 14, 2019 (NTB) - The ferry sank.\n", want: "2019-06-14", by: "dateline"},
		{name: "a dateline without year", text: "OSLO, June 14 (NTB) - The ferry sank.\n"},
		{name: "the year stands in the text", text: "OSLO, June 14 (NTB) - The ferry that sank on June 12, 2019, was old.\n", want: "2019-06-14", by: "dateline"},
		{name: "the text has another time in mind", text: "OSLO, June 14 (NTB) - The ferry that sank on March 12, 2017, was old.\n"},
		{name: "two years are as near", text: "OSLO, June 14 (NTB) - Ferries sank on June 12, 2018, and June 12, 2019.\n"},
		{name: "header below the title", text: "Old ferry sinks off Oslo\n\nBy Ada Brook | 14 June 2019 | 10:00 GMT\n\nThe ferry sank on Friday.\n", want: "2019-06-14 10:00:00", by: "header"},
		{name: "header in the last lines", text: "One.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nSix.\n\nSeven.\n\nPublished: 14 June 2019\n", want: "2019-06-14", by: "header"},
		{name: "a section is no header", text: "A" + longProse + "\n\nJune 14, 1953\n\nThe flood came at night.\n"},
		{name: "day first by the text", text: "04/06/2019 07:45 by webmaster\n\nThe ferry sank. It was built on 28/02/1961.\n", want: "2019-06-04 07:45:00", by: "header"},
		{name: "month first by the text", text: "04/06/2019 07:45 by webmaster\n\nThe ferry sank. It was built on 02/28/1961.\n", want: "2019-04-06 07:45:00", by: "header"},
		{name: "a date in words is near one reading", text: "04/06/2019 07:45 by webmaster\n\nThe ferry sank on 3 June.\n", want: "2019-06-04 07:45:00", by: "header"},
		{name: "the style of dates in words", text: "04/06/2019 07:45 by webmaster\n\nThe ferry had sunk before, on 3 October.\n", want: "2019-06-04 07:45:00", by: "header"},
		{name: "nothing tells", text: "04/06/2019 07:45 by webmaster\n\nThe ferry sank.\n", want: "2019-04-06 07:45:00", alt: "2019-06-04 07:45:00", by: "header"},
		{name: "a clock up to 24", text: "04/06/2019 17:45 by webmaster\n\nThe ferry sank.\n", want: "2019-06-04 17:45:00", alt: "2019-04-06 17:45:00", by: "header"},
		{name: "the address", url: "https://fjord.example/news/2019/06/14/ferry", text: "The ferry sank.\n", want: "2019-06-14", by: "url"},
		{name: "the address outranks the text", url: "https://fjord.example/2019-06-15-ferry.html", text: "The ferry sank on Friday, June 14, 2019.\n", want: "2019-06-15", by: "url"},
		{name: "a number of a headline", url: "https://fjord.example/2019/june/1-in-ten-ferries", text: "The ferry sank.\n"},
		{name: "a caption", text: "Rescuers search the fjord on Friday, June 14, 2019.\n", want: "2019-06-14", by: "text"},
		{name: "a caption and its weekday", text: "Rescuers search the fjord on Friday, June 14, 2019.\n\nThe ferry sank Friday.\n", want: "2019-06-14", by: "text"},
		{name: "another weekday: written later", text: "Rescuers search the fjord on Friday, June 14, 2019.\n\nThe captain was held on Tuesday.\n"},
		{name: "a wrong weekday", text: "Rescuers search the fjord on Thursday, June 14, 2019.\n"},
		{name: "a date ahead", text: "The line will close on Friday, June 14, 2019.\n"},
		{name: "a limit", text: "Bids are open until Friday, June 14, 2019.\n"},
		{name: "a file photo", text: "In this Friday, June 14, 2019 photo, a ferry leaves Oslo.\n"},
		{name: "a later year", text: "The ferry sank on Friday, June 14, 2019. A report came out in 2021.\n"},
		{name: "a later date", text: "The ferry sank on Friday, June 14, 2019. The court ruled on March 2, 2020.\n"},
		{name: "two far dates", text: "Ferries sank on Friday, June 14, 2019 and on Monday, May 6, 2019.\n"},
		{name: "today", text: "The strike began today, June 14, 2019.\n", want: "2019-06-14", by: "text"},
		{name: "yesterday", text: "The strike began yesterday (June 13, 2019).\n", want: "2019-06-14", by: "text"},
		{name: "a date without weekday", text: "The ferry sank on June 14, 2019.\n"},
		{name: "nothing", text: "The ferry sank on Friday.\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Record{ID: "a", URL: tt.url, Date: tt.given, Text: tt.text}.Document()
			require.NoError(t, err)
			assert.Equal(t, tt.want, stampOf(d.Date))
			assert.Equal(t, tt.alt, stampOf(d.DateAlt))
			assert.Equal(t, tt.by, d.DateBy)
		})
	}
}

const longProse = " chronicle of the floods that struck the coast in the last century, told by those who stayed when the water came, " +
	"and by those who left in time and came back to rebuild what the sea had taken from them and from their neighbours."

func FuzzDate(f *testing.F) {
	for _, s := range []string{
		"LYON, Nov. 22 (AP) — The mayor resigned.", "14/06/2019 07:45 by webmaster\n\n", "Updated 5:41 PM ET, Fri June 14, 2019",
		"In this Friday, June 14, 2019 photo", "2019-06-14T13:12:05.250+02:00", "MINSK, June 14. /BelTA/. x", "9 a.m.", "(A) -", "Mon", "1.1.2019T",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := FromText("fuzz", s)
		again := FromText("fuzz", s)
		assert.Equal(t, d, again, "the same text has the same date")
		if d.Date.IsZero() {
			assert.True(t, d.DateAlt.IsZero(), "no other reading without a first")
			assert.Empty(t, d.DateBy)
		} else {
			assert.NotEmpty(t, d.DateBy)
			assert.GreaterOrEqual(t, d.Date.Year(), firstYear)
			assert.LessOrEqual(t, d.Date.Year(), lastYear+1)
		}
		if date, alt, err := ParseDate(s); err == nil {
			assert.False(t, date.IsZero())
			assert.NotEqual(t, date, alt)
		}
	})
}
