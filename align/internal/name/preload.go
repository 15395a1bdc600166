package name

// Preload reads the lists that nearly every text asks for.
func Preload() {
	aliases()
	confusables()
}
