package quotation

// Preload reads the words that tell nothing.
func Preload() { empty() }
