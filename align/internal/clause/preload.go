package clause

// Preload reads the words that every sentence is asked for.
func Preload() { lexicon() }
