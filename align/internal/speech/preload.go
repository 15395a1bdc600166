package speech

// Preload reads the tables that nearly every text asks for.
func Preload() {
	tables()
	fitted()
}
