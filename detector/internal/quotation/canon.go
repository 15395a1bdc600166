package quotation

import "strings"

// canon brings spellings of one word together: those of Britain and of America
// ("labour", "labor"), numerals ("ten", "10") and months ("Aug.", "August").
func canon(low string) string {
	if figure, ok := numerals[low]; ok {
		return figure
	}
	if month, ok := months[low]; ok {
		return month
	}
	if figure := strings.TrimRight(low, "stndrh"); figure != "" && figure[len(figure)-1] <= '9' {
		low = figure // "20th"
		if low == "1" {
			return "one"
		}
	}
	if len(low) < 5 {
		if low == "grey" {
			return "gray"
		}
		return low
	}
	low = strings.ReplaceAll(strings.ReplaceAll(low, "iz", "is"), "yz", "ys")
	low = strings.ReplaceAll(low, "our", "or")
	if len(low) > 7 {
		low = strings.ReplaceAll(low, "ll", "l")
	}
	for _, v := range [...][2]string{{"ors", "ers"}, {"or", "er"}, {"body", "one"}, {"tres", "ters"}, {"tre", "ter"}, {"ence", "ense"}, {"ences", "enses"}, {"ogue", "og"}, {"ogues", "ogs"}, {"amme", "am"}, {"ammes", "ams"}} {
		if stem, ok := strings.CutSuffix(low, v[0]); ok {
			return stem + v[1]
		}
	}
	return strings.ReplaceAll(low, "dgement", "dgment")
}

// numerals lists the numerals that house styles write out or in figures.
var numerals = map[string]string{
	"zero": "0", "1": "one", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
	"nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15",
	"sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40",
	"fifty": "50", "sixty": "60", "seventy": "70", "eighty": "80", "ninety": "90",
	"first": "one", "second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6", "seventh": "7", "eighth": "8",
	"ninth": "9", "tenth": "10", "eleventh": "11", "twelfth": "12",
}

// months lists how house styles shorten months before a day.
var months = map[string]string{
	"jan": "january", "feb": "february", "aug": "august", "sept": "september", "sep": "september",
	"oct": "october", "nov": "november", "dec": "december",
}
