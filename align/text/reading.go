package text

// A Profile holds the parameters that decide how far a wording reaches. The
// zero Profile is [Strict].
type Profile struct {
	Name string
}
