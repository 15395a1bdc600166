package likeness

// Preload reads the tables that nearly every run asks for.
func Preload() {
	irregulars()
	classes()
	useLogs()
	event()
}
