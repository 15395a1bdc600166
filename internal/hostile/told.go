package hostile

// Told returns what a document of a file that is read must tell, and a note
// that it must carry; empty for any text, and for none. Most tell the story,
// word for word.
func (f File) Told() (words, note string) {
	switch f.Name {
	case "text/bidi.txt":
		return "\u202e041\u202c", "" // as it was written; reports show it
	case "text/hidden.txt":
		return "Mar\u200bt", ""
	case "pdf/map.pdf":
		return "", "" // its own map says what its text is
	case "feed/items.rss":
		return "Ferry", "no more than a title"
	case "feed/laughs.rss", "feed/stranger.rss", "feed/dates.rss", "feed/markup.rss":
		return Story, "no more than a summary"
	case "feed/numbers.ninjs":
		return Story, "version 1e99999"
	case "pdf/named.txt":
		return Story, "named as plain text, read as PDF"
	case "office/binary.rtf", "office/picture.rtf", "cut-end.rtf":
		return Story, "cut off"
	case "cut-middle.rtf":
		return "The ferry Marten carried 140", "cut off"
	case "cut-middle.html":
		return "The ferry Mart", "cut off"
	case "crawl/chunks.warc":
		return Story, "cut off"
	case "crawl/long.warc", "crawl/less.warc", "crawl/nan.warc", "crawl/packed.warc", "crawl/records.warc", "crawl/address.warc":
		return Story, "crawled on"
	}
	return Story, ""
}
