package split

// Preload reads the lists that nearly every text asks for.
func Preload() {
	roles()
	abbreviations()
	furniture()
	agencies()
}
