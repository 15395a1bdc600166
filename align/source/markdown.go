package source

import "github.com/atodds/atodds/align/text"

func fromMarkdown(name, s string) *text.Document { return FromText(name, s) }
func fromHTML(name, s string) *text.Document     { return FromText(name, s) }
