package extract

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/atodds/atodds/align/text"
)

func TestDetectLanguage(t *testing.T) {
	english := "The harbour board said on Tuesday that the new quay would open in May, three years after it was planned. "
	for _, tt := range []struct{ name, text, want string }{
		{"English", english, "en"},
		{"Spanish", "La junta del puerto dijo el martes que el nuevo muelle abrirá en mayo, tres años después de lo previsto.", "es"},
		{"one sentence of Spanish is enough", "El incendio destruyó 40 viviendas en la sierra.", "es"},
		{"German", "Die Hafenverwaltung teilte am Dienstag mit, dass der neue Kai im Mai öffnen wird und nicht wie geplant im März.", "de"},
		{"French", "Le conseil du port a annoncé mardi que le nouveau quai ouvrira en mai, trois ans après la date prévue par les autorités.", "fr"},
		{"Portuguese", "O conselho do porto informou na terça-feira que o novo cais não será aberto em maio, mas já em abril, segundo uma nota.", "pt"},
		{"Italian", "Il consiglio del porto ha detto martedì che il nuovo molo della città sarà aperto a maggio, non nel mese di aprile.", "it"},
		{"Dutch", "Het havenbestuur zei dinsdag dat de nieuwe kade in mei open zal gaan, en niet zoals het plan was in maart.", "nl"},
		{"Catalan is no Spanish", "El consell del port va dir dimarts que el nou moll s'obrirà al maig, tres anys després, amb les obres que els veïns demanen.", "ca"},
		{"Polish", "Zarząd portu poinformował we wtorek, że nowe nabrzeże nie zostanie otwarte w maju, jak było w planie, ale za rok i po remoncie.", "pl"},
		{"Russian", "Совет порта сообщил во вторник, что новый причал откроется в мае.", "ru"},
		{"Greek", "Το συμβούλιο του λιμανιού ανακοίνωσε την Τρίτη ότι η νέα προβλήτα θα ανοίξει τον Μάιο.", "el"},
		{"Arabic", "قال مجلس الميناء يوم الثلاثاء إن الرصيف الجديد سيفتح في مايو", "ar"},
		{"Chinese", "港务局周二表示新码头将于五月开放", "zh"},
		{"Japanese has two scripts", "港湾局は火曜日に新しい埠頭が五月に開くと発表しました", "zh"},
		{"Korean", "항만청은 화요일에 새 부두가 오월에 문을 연다고 밝혔다", "ko"},
		{"too short to tell", "$5 million", ""},
		{"two words", "Madrid, Toledo", ""},
		{"nothing", "", ""},
		{"foreign names leave it English", "The tango group Los Hermanos de la Plaza y El Sol del Sur played in Boca with Ana de la Cruz, and it was late when they left.", "en"},
		{"a foreign quotation leaves it English", english + "“El muelle es de la ciudad y no se vende”, said the mayor, who would not say more to the press. " + english, "en"},
		{"a Spanish notice at the head of an English text", "Lea esta nota en español en la página de la edición de hoy.\n\n" + strings.Repeat(english, 60), "en"},
		{"half of the letters in another script", strings.Repeat("Совет порта сообщил. ", 3) + "The board said so on Tuesday.", "ru"},
	} {
		t.Run(tt.name, func(t *testing.T) { assert.Equal(t, tt.want, DetectLanguage(tt.text)) })
	}
}

func TestDetectLanguageIsBounded(t *testing.T) {
	long := strings.Repeat("The board said that the quay would open. ", 50_000)
	allocs := testing.AllocsPerRun(5, func() { DetectLanguage(long) })
	assert.Less(t, allocs, 10.0, "it looks at a sample, whatever the length")
	assert.Equal(t, "en", DetectLanguage(long))
	assert.NotPanics(t, func() { DetectLanguage(strings.Repeat("\xff\xc3", 10_000)) }, "bytes that are no text")
}

// TestSentencesLanguage holds that a text is read in its language, that a
// person outranks detection, and that no text is passed over in silence.
// A caller who yields neither a document nor an error is told so, rather than
// brought down in a goroutine that is not its own.
func TestSentencesOfNothing(t *testing.T) {
	_, err := Sentences(context.Background(), nil)
	assert.ErrorContains(t, err, "no document")
}

func TestSentencesLanguage(t *testing.T) {
	read := func(language, s string) ([]text.Sentence, error) {
		return Sentences(context.Background(), &text.Document{Name: "report.txt", Language: language, Text: s})
	}
	list, err := read("", "El puente costó 1,2 millones de euros según la alcaldía.")
	require.NoError(t, err)
	assert.Equal(t, "es", list[0].Language)
	list, err = read("", "$5 million")
	require.NoError(t, err)
	assert.Equal(t, "en", list[0].Language, "what shows no language is English")
	list, err = read("es", "12 muertos")
	require.NoError(t, err)
	require.Len(t, list[0].Mentions, 1, "a person said that it is Spanish")
	_, err = read("", "Die Brücke kostete nach Angaben der Stadt 1,2 Millionen Euro und ist seit Mai für den Verkehr frei.")
	var le *LanguageError
	require.ErrorAs(t, err, &le)
	assert.Equal(t, "de", le.Language)
	assert.EqualError(t, err, "read report.txt: the text is in German, and only English and Spanish are read: --lang says otherwise where that is wrong")
	_, err = read("tlh", "nuqneH")
	assert.ErrorContains(t, err, "the text is in the language tlh")
}
