package split

import (
	"strings"
	"sync"
)

// A wordRole says what a word tells about the sentence that it stands in.
type wordRole uint16

const (
	roleOpener    wordRole = 1 << iota // starts sentences far more often than names
	roleDetached                       // starts a sentence even where the space before it is lost
	roleConnect                        // cannot end a sentence where lower case follows
	roleDangling                       // cannot end a sentence at all
	roleClock                          // follows a clock time: zones, weekdays, months
	roleReporting                      // verb of speech
	rolePlace                          // a country that headlines run together
	roleTimed                          // opens an adverbial of time: "At 5 p.m."
	roleBrand                          // a name that ends in "!"
	roleOffice                         // follows a place in a title: "Salem, Ore. Mayor"
	roleDomain                         // ends the name of a site: "Amazon.Com"
)

// roles lists, by role, the words that steer the splitter, in lower case.
var roles = sync.OnceValue(func() map[string]wordRole {
	m := make(map[string]wordRole, 400)
	for r, words := range map[wordRole]string{
		roleOpener: `the this that these those it he she they we you i but and or nor so yet in on at by for from with
			after before during while when where as if since until although though because however there here what who
			why how which his her its their our my your an a some many most then now also still not all both each even
			just only more meanwhile according another other such to mr mrs ms dr under over about among despite unlike
			without within instead once perhaps maybe yes nobody everyone anyone nothing something someone later
			earlier today yesterday afterwards nevertheless nonetheless moreover furthermore therefore thus additionally
			is are was were do does did have has had can could would should let several few critics officials
			authorities police experts analysts`,
		roleDetached: `the this these they there but when while after according however meanwhile`,
		roleConnect: `he she they we it the a an and or but of to in on at by for from with into than that which who whose as if because
			while when where is are was were be been has have had will would could should may might not his her their
			its our my your this these those between among during about against through`,
		roleDangling: `the a an and his her their our my your than whose into between including`,
		roleClock: `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
			january february march april may june july august september october november december jan feb mar apr jun
			jul aug sept sep oct nov dec et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet ist jst akdt hst
			eastern central mountain pacific greenwich local et/pt`,
		roleReporting: `said says asked asks told tells wrote writes tweeted tweets replied added adds exclaimed shouted
			yelled screamed joked wondered continued responded answered declared explained recalled quipped demanded
			insisted noted argued concluded posted cried chanted remarked mused texted reads read`,
		rolePlace: `afghanistan america argentina australia austria belgium brazil britain canada chile china colombia
			cuba cyprus denmark egypt england ethiopia europe finland france germany ghana greece hungary india
			indonesia iran iraq ireland israel italy japan jordan kenya kuwait lebanon libya malaysia mexico morocco
			myanmar nepal netherlands nigeria norway pakistan philippines poland portugal qatar romania russia scotland
			singapore somalia spain sudan sweden switzerland syria taiwan thailand turkey uganda ukraine venezuela
			vietnam wales yemen zimbabwe`,
		roleTimed: `at by around about until since from before after between`,
		roleBrand: `yahoo yum jeopardy e joomla wham oklahoma`,
		roleOffice: `mayor governor gov sen senator rep representative congressman congresswoman police sheriff attorney
			resident native councilman councilwoman lawyer judge times post tribune herald`,
		roleDomain: `com net org gov edu biz info tv io co uk us js me ly py html php pdf exe`,
	} {
		for _, w := range strings.Fields(words) {
			m[w] |= r
		}
	}
	return m
})

// roleOf returns what is known of word, whatever its case; the part behind
// an apostrophe does not count ("It's", "They’re").
func roleOf(word string) wordRole {
	var buf [16]byte
	return roles()[string(lowerLetters(buf[:0], word))]
}

// lowerLetters appends the ASCII letters that word begins with to dst, in
// lower case and as far as it has room.
func lowerLetters(dst []byte, word string) []byte {
	for i := 0; i < len(word) && len(dst) < cap(dst) && isASCIILetter(word[i]); i++ {
		dst = append(dst, word[i]|0x20)
	}
	return dst
}

// asciiWordAt returns the run of ASCII letters and digits that starts at i, up to
// 24 bytes of it.
func asciiWordAt(s string, i, end int) string {
	j := i
	for j < end && j-i < 24 && (isASCIILetter(s[j]) || isASCIIDigit(s[j])) {
		j++
	}
	return s[i:j]
}
