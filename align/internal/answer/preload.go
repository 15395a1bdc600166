package answer

// Preload reads the forms of verbs.
func Preload() { irregular() }
