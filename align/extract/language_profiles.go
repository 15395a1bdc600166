package extract

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"sync"
	"unicode"
)

// maxCommon is the length in bytes of the longest of the common words.
const maxCommon = 12

// profiles are the commonest words of languages that news is written in. A
// word that several share counts for each of them. Together they must fit
// into the bits of a wordSet.
var profiles = [...]struct{ code, words string }{
	{"en", `the of and to in a is that for it was on with as be at by he this had not are but from or have an they which one you
were all her she there would their we him been has when who will no more if out so said what up its about into than them can
only other new some could time these two may then do any my now such like our over even most made after also did many before
must through back years where much your way well should because each just those people how too under very while last how says`},
	{"es", `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya
entre cuando todo esta ser son dos también fue había era muy años hasta desde mi qué donde quien nos durante porque hay según
tras sido contra ese eso está están han tiene ante esto uno unos unas otra otro otros e había fueron parte así ayer hoy dijo
después antes`},
	{"de", `der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie
nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
wurden unter gegen keine wenn seine ihre diese dieser`},
	{"fr", `de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son ses été aux cette
mais ont d l nous leur ou être elle fait comme deux ans après selon entre sans sous ces qu n s c était aussi même`},
	{"pt", `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser
quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos são segundo anos após foram`},
	{"it", `di e il la che in a un per è del non della i le si da con una dei al sono nel ha più alla gli lo delle ma come anche dal
ed nella o se questo degli dalla su ai stato dopo era anni due hanno c l`},
	{"nl", `de van het een en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar heeft hij ze wordt door
over worden werd deze tot die was of hebben had zich`},
	{"sv", `och att det som på är av för den till inte med har de ett om var jag men en i vi så kan från efter vid också eller`},
	{"da", `og at det er på af til en som med der den ikke for har de et var sig men blev efter også ved kan eller fra jeg`},
	{"pl", `w i na z się nie do to że jest o jak po od za dla przez oraz są był była było ale tym tego przy także`},
	{"tr", `ve bir bu da de için ile olarak daha çok olan sonra kadar gibi ancak en ne değil oldu olduğunu`},
	{"ro", `de în și a la cu din pe care că nu o un este pentru mai sunt au fost al ale dar prin după sau lui`},
	{"ca", `de la el i a les que en els per un una del amb és al dels no ha com més són va aquest aquesta seva també però entre`},
	{"id", `yang dan di ini itu dengan untuk dari pada dalam tidak akan ke oleh juga adalah karena ada telah mereka`},
	{"vi", `và của là có cho các một được trong không với những người này đã khi đến về tại ra`},
	{"hu", `a az és hogy nem is egy van volt meg de ez már csak el mint még lesz után között`},
	{"cs", `a se v na je že o z do i s k ale jako za by pro jsou byl podle po od při také jeho`},
	{"fi", `ja on ei se että oli hän mutta ovat kuin myös joka sen ole mukaan jälkeen vuoden`},
}

// languageNames are the names of languages in English, by code.
var languageNames = map[string]string{
	"en": "English", "es": "Spanish", "de": "German", "fr": "French", "pt": "Portuguese", "it": "Italian", "nl": "Dutch",
	"sv": "Swedish", "da": "Danish or Norwegian", "pl": "Polish", "tr": "Turkish", "ro": "Romanian", "ca": "Catalan",
	"id": "Indonesian", "vi": "Vietnamese", "hu": "Hungarian", "cs": "Czech", "fi": "Finnish", "ru": "Russian or another language in Cyrillic",
	"ar": "Arabic or another language in its script", "he": "Hebrew", "el": "Greek", "zh": "Chinese or Japanese", "ko": "Korean",
	"hi": "Hindi or another language in Devanagari", "th": "Thai",
}

// scriptTables give the language that stands for all of a script.
var scriptTables = [...]struct {
	code  string
	table *unicode.RangeTable
}{
	{"ru", unicode.Cyrillic}, {"ar", unicode.Arabic}, {"he", unicode.Hebrew}, {"el", unicode.Greek}, {"zh", unicode.Han},
	{"zh", unicode.Hiragana}, {"ko", unicode.Hangul}, {"hi", unicode.Devanagari}, {"th", unicode.Thai},
}

// A wordSet is the set of languages that have a word, by their index in
// profiles.
type wordSet uint32

func trailingZeros(s wordSet) int { return bits.TrailingZeros32(uint32(s)) }

// languageIndex returns the index of a language in profiles.
func languageIndex(code string) int {
	for i := range profiles {
		if profiles[i].code == code {
			return i
		}
	}
	return 0
}

// A commonWord is a slot of the table of common words: its bytes in two
// numbers, and the languages that have it, none where the slot is free.
type commonWord struct {
	low  uint64
	high uint32
	set  wordSet
}

// commonSize is the length of the table of common words, a power of two that
// leaves most slots free.
const commonSize = 1 << 11

// slot returns where the search for a word begins.
func (w *commonWord) slot() int {
	return int((w.low ^ uint64(w.high)*0xC2B2AE3D27D4EB4F) * 0x9E3779B97F4A7C15 >> (64 - 11))
}

// packed returns the word of n bytes in buf, at most maxCommon.
func packed(buf *[maxCommon]byte, n int) commonWord {
	w := commonWord{low: binary.LittleEndian.Uint64(buf[:8]), high: binary.LittleEndian.Uint32(buf[8:])}
	if n <= 8 {
		return commonWord{low: w.low & (1<<(8*n) - 1)} // shifted out, 1 is 0, too
	}
	w.high &= 1<<(8*(n-8)) - 1
	return w
}

// commonWords is the table of common words, with open addressing.
var commonWords = sync.OnceValue(func() *[commonSize]commonWord {
	table := new([commonSize]commonWord)
	clear(table[:]) // a page of memory that is read first is brought in twice
	for i := range profiles {
		for word := range strings.FieldsSeq(profiles[i].words) {
			var buf [maxCommon]byte
			w := packed(&buf, copy(buf[:], word))
			commonSlot(table, &w).add(w, 1<<i)
		}
	}
	return table
})

// add enters a word of further languages into its slot.
func (w *commonWord) add(word commonWord, set wordSet) {
	w.low, w.high, w.set = word.low, word.high, w.set|set
}

// commonSlot returns the slot of a word, which is free where it is not known.
func commonSlot(table *[commonSize]commonWord, w *commonWord) *commonWord {
	for i := w.slot(); ; i = (i + 1) % commonSize {
		if s := &table[i]; s.set == 0 || s.low == w.low && s.high == w.high {
			return s
		}
	}
}
