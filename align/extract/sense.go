package extract

// A sense is what a word means to the grammars, by one name in every
// language: English names a sense by its own word, and the tables of another
// language give it to theirs. So a grammar asks whether "per" is said, never
// how.
type sense string

// senseAt returns the sense of token i; it is empty where the lexicon does
// not know the word.
func (s *scan) senseAt(i int) sense { return s.wordAt(i).sense }
