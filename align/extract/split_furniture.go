package extract

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// maxFurniture is the length in bytes above which a line is never furniture.
const maxFurniture = 200

// furniture lists whole lines that belong to the page and not to the text,
// in lower case, without the marks and brackets around them.
var furniture = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 160)
	for l := range strings.Lines(`share
share this
share this article
share this story
share this page
share this post
share this video
share on facebook
share on twitter
share via email
share save
share tweet
tweet
tweet this
email
e-mail
email this
print
pin it
facebook
twitter
whatsapp
linkedin
reddit
copy link
copy this link
save
save article
save this article
bookmark
advertisement
advertisement advertisement
advertisement continue reading the main story
advertising
ad
ads
sponsored
sponsored content
promoted content
paid content
story continues
story continues below
story continued below
story continues below advertisement
article continues below
article continues below advertisement
continue reading
continue reading below
continue reading below advertisement
continue reading the main story
read more
read more here
read more on this story
read the full story
read the full article
read full story
read next
read this next
read also
also read
more on this story
more from this section
learn more
find out more
view more
see more
show more
load more
more
next
previous
back to top
skip advertisement
skip to content
skip to main content
related
related article
related articles
related content
related coverage
related links
related news
related posts
related stories
related story
related topics
related video
related videos
recommended
recommended for you
you may also like
you might also like
most read
most popular
most viewed
trending
trending now
trending stories
editor's picks
top stories
more stories
don't miss
comments
comment
no comments
post a comment
leave a comment
leave a reply
add a comment
view comments
view all comments
show comments
hide comments
join the conversation
subscribe
subscribe now
subscribe today
subscribe here
sign in
sign up
sign up now
sign up here
log in
login
register
follow us
newsletter
newsletters
loading
loading comments
please wait
close
menu
search
home
play video
play
watch
watch live
watch now
video
photo
photos
image
gallery
view gallery
photo gallery
hide caption
toggle caption
enlarge this image
media playback is unsupported on your device
all rights reserved
terms of use
terms of service
privacy policy
cookie policy
accept
accept cookies
accept all cookies
manage cookies
thank you for signing up
thanks for signing up
thanks for subscribing
youtube
youtube video
getty images
getty
istock
shutterstock
courtesy photo
file photo
stock photo
handout
rush transcript
`) {
		m[strings.TrimSpace(l)] = true
	}
	return m
})

// A linePrompt is a line that starts with a phrase and, where needs is set,
// holds one of its words.
type linePrompt struct{ prefix, needs string }

// prompts lists what asks the reader to do something, and credits. The
// phrases are in lower case.
var prompts = [...]linePrompt{
	{"image copyright", ""}, {"image source", ""}, {"image credit", ""}, {"photo credit", ""}, {"picture credit", ""},
	{"photo:", ""}, {"photos:", ""}, {"photo by ", ""}, {"photograph:", ""}, {"photograph by ", ""},
	{"photography by ", ""}, {"image:", ""}, {"picture:", ""}, {"illustration by ", ""}, {"credit:", ""},
	{"video by ", ""}, {"slideshow (", ""}, {"enlarge this image", ""}, {"toggle caption", ""},
	{"click here to ", ""}, {"click here for ", ""}, {"click to ", ""}, {"click for ", ""}, {"tap here ", ""}, {"tap to ", ""},
	{"sign up ", "newsletter inbox email e-mail alert briefing updates free daily-news"},
	{"get the ", "newsletter inbox email e-mail alerts"}, {"get our ", "newsletter inbox email e-mail alerts app"},
	{"subscribe to ", "our newsletter podcast channel magazine unlimited"}, {"subscribe now", ""}, {"subscribe for ", "$ access"},
	{"download our ", "app"}, {"download the ", "app"}, {"enter your email", ""},
	{"follow us ", ""}, {"follow ", "on-twitter on-facebook on-instagram us-on"}, {"like us on ", ""}, {"find us on ", ""}, {"join us on ", ""},
	{"share on ", "facebook twitter whatsapp linkedin"}, {"share this ", "facebook twitter email print on: with: via"},
	{"read more:", ""}, {"read more about ", ""}, {"read more on ", ""}, {"read more from ", ""},
	{"story continues ", ""}, {"story continued ", ""}, {"article continues ", ""},
	{"we use cookies", ""}, {"this site uses cookies", ""}, {"this website uses cookies", ""},
	{"by continuing to use this ", "site"}, {"by signing up", "newsletter privacy terms agree"}, {"please enable ", "javascript cookies"},
	{"your browser ", "support javascript"}, {"javascript is ", "disabled required"},
	{"copyright ©", ""}, {"copyright (c)", ""}, {"copyright 20", ""}, {"copyright 19", ""}, {"© ", ""}, {"(c) 20", ""},
	{"this article is more than ", "old"}, {"send tips to ", ""}, {"want more ", "newsletter inbox sign"},
	{"thanks for watching", ""}, {"thank you for signing up", ""},
}

// agencies lists the names that sign a line off or credit a picture.
var agencies = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 32)
	for _, w := range strings.Fields(`ap afp reuters upi ani pti ians xinhua tass interfax dpa efe ansa kyodo yonhap bernama
		bloomberg cnn bbc npr tns pa aap epa getty wires agencies usa today staff`) {
		m[w] = true
	}
	return m
})

// isFurniture reports whether the whole of line belongs to the page.
func isFurniture(line string) bool {
	if len(line) > maxFurniture {
		return false
	}
	var buf [maxFurniture]byte
	n := foldLine(&buf, line)
	l := buf[:n]
	for len(l) > 0 && strings.IndexByte(".:!,;>|)]-*_ ", l[len(l)-1]) >= 0 {
		l = l[:len(l)-1]
	}
	bare := l
	for len(bare) > 0 && strings.IndexByte("([|-<*_ ", bare[0]) >= 0 {
		bare = bare[1:]
	}
	if furniture()[string(bare)] || signOff(bare) {
		return true
	}
	for i := range prompts {
		if prompts[i].matches(buf[:n]) {
			return true
		}
	}
	return isCredit(line, bare)
}

// foldLine writes line to buf in lower case, with curly apostrophes straight,
// dashes as "-" and runs of white space as one space; it returns the length.
func foldLine(buf *[maxFurniture]byte, line string) int {
	n := 0
	for i := 0; i < len(line); {
		c := line[i]
		if w := spaceAt(line, i); w > 0 {
			if n > 0 && buf[n-1] != ' ' {
				buf[n] = ' '
				n++
			}
			i += w
			continue
		}
		if c < utf8.RuneSelf {
			if isASCIIUpper(c) {
				c |= 0x20
			}
			buf[n] = c
			i, n = i+1, n+1
			continue
		}
		w := 1
		switch {
		case strings.HasPrefix(line[i:], "’"):
			c, w = '\'', 3
		case strings.HasPrefix(line[i:], "…"):
			c, w = '.', 3
		case dashAt(line, i) > 0:
			c, w = '-', dashAt(line, i)
		}
		buf[n] = c
		i, n = i+w, n+1
	}
	return n
}

// matches reports whether the folded line l is such a prompt.
func (p *linePrompt) matches(l []byte) bool {
	if len(l) < len(p.prefix) || l[0] != p.prefix[0] || string(l[:len(p.prefix)]) != p.prefix {
		return false
	}
	if p.needs == "" {
		return true
	}
	rest := string(l[len(p.prefix):])
	for word := range strings.FieldsSeq(p.needs) {
		if strings.Contains(rest, word) || strings.Contains(rest, strings.ReplaceAll(word, "-", " ")) {
			return true
		}
	}
	return false
}

// signOff reports whether l names agencies and nothing else: "- AP",
// "(Reuters)", "AFP/Getty".
func signOff(l []byte) bool {
	words := 0
	for i := 0; i < len(l); {
		j := i
		for j < len(l) && isASCIILetter(l[j]) {
			j++
		}
		if j == i {
			if strings.IndexByte(" /,-&|", l[i]) < 0 {
				return false
			}
			i++
			continue
		}
		if w := l[i:j]; !agencies()[string(w)] && string(w) != "with" && string(w) != "and" && string(w) != "images" {
			return false
		}
		words++
		i = j
	}
	return 0 < words && words < 6
}

// isCredit reports whether line credits a picture: it is bracketed and names a
// photograph, or ends in the name of an agency behind a slash.
func isCredit(line string, bare []byte) bool {
	if line[0] == '(' && line[len(line)-1] == ')' || line[0] == '[' && line[len(line)-1] == ']' {
		for _, w := range [...]string{"photo", "image", "picture", "illustration", "getty", "courtesy of"} {
			if strings.Contains(string(bare), w) && len(line) < 90 {
				return true
			}
		}
	}
	if len(line) > 80 || strings.IndexByte(".!?", line[len(line)-1]) >= 0 {
		return false
	}
	i := strings.LastIndexByte(string(bare), '/')
	if i <= 0 || i+1 >= len(bare) {
		return strings.HasSuffix(string(bare), "getty images") || strings.HasSuffix(string(bare), "via ap")
	}
	return signOff(bare[i+1:]) && strings.IndexByte(string(bare), ',') < 0
}

// dropped reports whether l belongs to no sentence: furniture, or a line
// without letters. In the middle of a wrapped sentence it must not be
// mistaken: there, a line of figures or of small letters is text.
func (p *splitter) dropped(prev, l *textLine, open bool) bool {
	s := p.s[l.Start:l.End]
	amid := open && !l.gap && !l.item
	if amid {
		done, _ := p.lineEnd(prev)
		amid = !done
	}
	if !hasLetter(s) {
		return !amid || !hasWord(s)
	}
	if amid && isASCIILower(s[0]) {
		return false
	}
	return isFurniture(s)
}
