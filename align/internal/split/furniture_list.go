package split

import (
	"strings"
	"sync"
)

// furniture lists whole lines that belong to the page and not to the text,
// in lower case, without the marks and brackets around them.
var furniture = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 200)
	for l := range strings.SplitSeq(`share|share this|share this article|share this story|share this page|share this post|share this video|
share on facebook|share on twitter|share via email|share save|share tweet|tweet|tweet this|email|e-mail|
email this|print|pin it|facebook|twitter|whatsapp|linkedin|reddit|copy link|copy this link|save|save article|
save this article|bookmark|advertisement|advertisement advertisement|
advertisement continue reading the main story|advertising|ad|ads|sponsored|sponsored content|
promoted content|paid content|story continues|story continues below|story continued below|
story continues below advertisement|article continues below|article continues below advertisement|
continue reading|continue reading below|continue reading below advertisement|continue reading the main story|
read more|read more here|read more on this story|read the full story|read the full article|read full story|
read next|read this next|read also|also read|more on this story|more from this section|learn more|
find out more|view more|see more|show more|load more|more|next|previous|back to top|skip advertisement|
skip to content|skip to main content|related|related article|related articles|related content|
related coverage|related links|related news|related posts|related stories|related story|related topics|
related video|related videos|recommended|recommended for you|you may also like|you might also like|most read|
most popular|most viewed|trending|trending now|trending stories|editor's picks|top stories|more stories|
don't miss|comments|comment|no comments|post a comment|leave a comment|leave a reply|add a comment|
view comments|view all comments|show comments|hide comments|join the conversation|subscribe|subscribe now|
subscribe today|subscribe here|sign in|sign up|sign up now|sign up here|log in|login|register|follow us|
newsletter|newsletters|loading|loading comments|please wait|close|menu|search|home|play video|play|watch|
watch live|watch now|video|photo|photos|image|gallery|view gallery|photo gallery|hide caption|toggle caption|
enlarge this image|media playback is unsupported on your device|all rights reserved|terms of use|
terms of service|privacy policy|cookie policy|accept|accept cookies|accept all cookies|manage cookies|
thank you for signing up|thanks for signing up|thanks for subscribing|youtube|youtube video|getty images|
getty|istock|shutterstock|courtesy photo|file photo|stock photo|handout|rush transcript`, "|") {
		m[strings.TrimSpace(l)] = true
	}
	return m
})

// A linePrompt is a line that starts with a phrase and, where needs is set,
// goes on with one of its words, which bars set apart.
type linePrompt struct{ prefix, needs string }

// prompts lists what asks the reader to do something, and credits. The
// phrases are in lower case.
var prompts = [...]linePrompt{
	{"image copyright", ""}, {"image source", ""}, {"image credit", ""}, {"photo credit", ""}, {"picture credit", ""},
	{"photo:", ""}, {"photos:", ""}, {"photo by ", ""}, {"photograph:", ""}, {"photograph by ", ""},
	{"photography by ", ""}, {"image:", ""}, {"picture:", ""}, {"illustration by ", ""}, {"credit:", ""},
	{"video by ", ""}, {"slideshow (", ""}, {"enlarge this image", ""}, {"toggle caption", ""},
	{"click here to ", ""}, {"click here for ", ""}, {"click to ", ""}, {"click for ", ""}, {"tap here ", ""}, {"tap to ", ""},
	{"sign up ", "newsletter|inbox|email|e-mail|alert|briefing|updates|free"},
	{"get the ", "newsletter|inbox|email|e-mail|alerts"}, {"get our ", "newsletter|inbox|email|e-mail|alerts|app"},
	{"subscribe to ", "our|newsletter|podcast|channel|magazine|unlimited"}, {"subscribe now", ""}, {"subscribe for ", "$|access"},
	{"download our ", "app"}, {"download the ", "app"}, {"enter your email", ""},
	{"follow us ", ""}, {"follow ", "on twitter|on facebook|on instagram|us on"}, {"like us on ", ""}, {"find us on ", ""}, {"join us on ", ""},
	{"share on ", "facebook|twitter|whatsapp|linkedin"}, {"share this ", "facebook|twitter|email|print|on:|with:|via"},
	{"read more:", ""}, {"read more about ", ""}, {"read more on ", ""}, {"read more from ", ""},
	{"story continues ", ""}, {"story continued ", ""}, {"article continues ", ""},
	{"we use cookies", ""}, {"this site uses cookies", ""}, {"this website uses cookies", ""},
	{"by continuing to use this ", "site"}, {"by signing up", "newsletter|privacy|terms|agree"}, {"please enable ", "javascript|cookies"},
	{"your browser ", "support|javascript"}, {"javascript is ", "disabled|required"},
	{"copyright ©", ""}, {"copyright (c)", ""}, {"copyright 20", ""}, {"copyright 19", ""}, {"© ", ""}, {"(c) 20", ""},
	{"this article is more than ", "old"}, {"send tips to ", ""}, {"want more ", "newsletter|inbox|sign"},
	{"thanks for watching", ""}, {"thank you for signing up", ""},
}

// agencies lists the names that sign a line off or credit a picture.
var agencies = sync.OnceValue(func() map[string]bool {
	m := make(map[string]bool, 32)
	for _, w := range strings.Fields(`ap afp reuters upi ani pti ians xinhua tass interfax dpa efe ansa kyodo yonhap bernama
		bloomberg cnn bbc npr tns pa aap epa getty wires agencies usa today staff photo photos image images`) {
		m[w] = true
	}
	return m
})
