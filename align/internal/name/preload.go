package name

// Preload reads the lists that nearly every text asks for.
func Preload() {
	classes()
	aliases()
	demonyms()
	confusables()
}
