package thesaurus

// Preload makes room for what is read of words.
func Preload() {
	bases.open()
	lookups.open()
}
