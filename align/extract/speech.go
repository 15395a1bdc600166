package extract

import (
	"github.com/atodds/atodds/align/internal/speech"
	"github.com/atodds/atodds/align/text"
)

// Speech returns the quotations of a document and its attributions, given all
// of its sentences, as [*text.Quote] and [*text.Attribution]; the quotations
// come first, and each kind is in the order of the text. They may run over
// sentences. There are none in a language whose cues are not known.
func Speech(sentences []text.Sentence) []text.Mention {
	if len(sentences) == 0 {
		return nil
	}
	spans := make([]text.Span, len(sentences))
	for i := range sentences {
		spans[i] = sentences[i].Span
	}
	quotes, attributions := speech.Find(sentences[0].Document.Text, spans, sentences[0].Language)
	return append(quotes, attributions...)
}

// Quotations returns the quotations among those that [Speech] finds. It is
// much faster.
func Quotations(sentences []text.Sentence) []text.Mention {
	if len(sentences) == 0 {
		return nil
	}
	return speech.Quotations(sentences[0].Document.Text, sentences[0].Language)
}
