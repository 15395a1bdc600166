package split

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// splitWords are the words of a language other than English that steer the
// splitter.
type splitWords struct {
	abbreviations map[string]abbrev
	roles         map[string]wordRole
}

// splitWordsOf returns the words of a language, nil for English.
func splitWordsOf(language string) *splitWords {
	if language == "es" {
		return spanishSplitWords()
	}
	return nil
}

var spanishSplitWords = sync.OnceValue(func() *splitWords {
	w := &splitWords{abbreviations: map[string]abbrev{}, roles: map[string]wordRole{}}
	for kind, words := range map[abbrev]string{
		abbrevTitle: `Sr Sra Sres Srta Dr Dra Dres Lic Ing Arq Gral Cnel Cap Tte Sgto Prof Profa Excmo Excma Ilmo Mons Pbro Fr Sto Sta
			D Dña Ud Uds Vd Pdte Av Avda Gob Dip Sen EE RR FF aprox cf vs ej Ej Rvdo Hno`,
		abbrevNumber: `núm Núm núms pág Pág págs art Art arts vol Vol cap Cap nº Nº n fig Fig tel Tel km`,
		abbrevSuffix: `UU HH AA CC Cía Hnos Ltda Inc Corp Co Ltd`,
		abbrevLast:   `etc`,
	} {
		for f := range strings.FieldsSeq(words) {
			w.abbreviations[f] = kind
		}
	}
	for r, words := range map[wordRole]string{
		roleOpener: `el la los las lo un una unos unas en por para con sin seg tras pero y no se su sus este esta estos estas ese esa esto eso
			ayer hoy desde hasta durante cuando mientras aunque as tambi adem al del a de es son fue fueron ha han hay si como otro otra
			otros otras todo todos cada entre sobre ante ahora luego despu antes aqu all ella ellos nadie muchos varios algunos`,
		roleDetached: `el la los las pero cuando tras seg mientras aunque`,
		roleConnect: `de la el los las un una y o en por para con sin que se su sus al del lo le les como si cuando donde es son era fue ha han a
			entre hasta desde sobre`,
		roleDangling:  `el la los las un una y su sus de del en con por para al entre`,
		roleClock:     `lunes martes mi jueves viernes s domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre`,
		roleReporting: `dijo dice dijeron afirm asegur explic se declar respondi pregunt escribi a agreg coment insisti indic`,
		roleTimed:     `a desde hasta sobre entre`,
	} {
		for f := range strings.FieldsSeq(words) {
			w.roles[f] |= r
		}
	}
	return w
})

// abbreviation returns how the full stop behind word is to be read in the
// language of the text.
func (p *splitter) abbreviation(word string, fold bool) abbrev {
	if p.words == nil {
		return abbreviation(word, fold)
	}
	return abbreviationIn(p.words.abbreviations, word, fold)
}

// roleOf returns what is known of word in the language of the text.
func (p *splitter) roleOf(word string) wordRole {
	if p.words == nil {
		return roleOf(word)
	}
	var buf [16]byte
	return p.words.roles[string(lowerLetters(buf[:0], word))]
}

// lastWord returns the word that ends at i, as [wordBefore] does; in a
// language with letters beyond ASCII, those are part of it.
func (p *splitter) lastWord(i int) string {
	word := wordBefore(p.s, p.start, i)
	if p.words == nil || word != "-" {
		return word
	}
	j := i
	for j > p.start && i-j < 24 && (isASCIILetter(p.s[j-1]) || p.s[j-1] >= utf8.RuneSelf) {
		j--
	}
	return p.s[j:i]
}
