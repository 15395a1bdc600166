package detector

func findingID(f *Finding) string { return "" }
