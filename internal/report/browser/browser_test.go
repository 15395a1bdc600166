package browser

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// patience is how long a page may take for all of a test, on a machine that has
// much else to do.
const patience = 2 * time.Minute

// chromium returns the path of a Chromium, and skips the test without one.
func chromium(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("starting a browser takes a while")
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("no Chromium is on PATH: the HTML report is not tested in a browser")
	return ""
}

// A tab is a page that is open in a browser of its own.
type tab struct {
	ctx context.Context
	t   *testing.T

	mu       sync.Mutex
	messages []string // errors and warnings that the browser noted
}

// show opens a page from a file, as readers do, on a screen.
func show(t *testing.T, html string, on screen) *tab {
	t.Helper()
	options := []chromedp.ExecAllocatorOption{
		chromedp.ExecPath(chromium(t)), chromedp.UserDataDir(t.TempDir()), chromedp.NoFirstRun, chromedp.NoDefaultBrowserCheck,
		chromedp.Headless, chromedp.DisableGPU, chromedp.NoSandbox, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("hide-scrollbars", true), chromedp.Flag("disable-dev-shm-usage", true),
		chromedp.WSURLReadTimeout(patience), chromedp.WindowSize(1280, 900),
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	p := &tab{t: t}
	ctx, cancel = chromedp.NewContext(ctx, chromedp.WithListener(p.listen))
	t.Cleanup(cancel)
	p.ctx, cancel = context.WithTimeout(ctx, patience)
	t.Cleanup(cancel)
	p.view(on)
	call(p, log.Enable, cdp.Empty{})
	return p.open(html)
}

// open shows another page in the tab.
func (p *tab) open(html string) *tab {
	p.t.Helper()
	path := filepath.Join(p.t.TempDir(), "report.html") // another folder each time
	require.NoError(p.t, os.WriteFile(path, []byte(html), 0o600))
	p.do(chromedp.Navigate((&url.URL{Scheme: "file", Path: filepath.ToSlash(path)}).String()))
	return p
}

// listen keeps what a page that works would not say.
func (p *tab) listen(event any) {
	var said string
	switch e := event.(type) {
	case *log.EventEntryAdded:
		said = string(e.Entry.Level) + ": " + e.Entry.Text
	case *runtime.EventExceptionThrown:
		said = "exception: " + e.ExceptionDetails.Text
		if x := e.ExceptionDetails.Exception; x != nil {
			said += " " + x.Description
		}
	case *runtime.EventConsoleAPICalled:
		said = "console: " + string(e.Type)
	case *page.EventJavascriptDialogOpening:
		said = "dialog: " + e.Message
	}
	if said != "" {
		p.mu.Lock()
		defer p.mu.Unlock()
		p.messages = append(p.messages, said)
	}
}

// silent fails the test where the browser has noted anything.
func (p *tab) silent() {
	p.t.Helper()
	p.mu.Lock()
	defer p.mu.Unlock()
	require.Empty(p.t, p.messages)
}

// do runs actions in the page.
func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	require.NoError(p.t, chromedp.Do(p.ctx, actions...))
}

// run runs an action in the page and returns its value.
func run[T any](p *tab, action chromedp.Action[T]) T {
	p.t.Helper()
	v, err := chromedp.Run(p.ctx, action)
	require.NoError(p.t, err)
	return v
}

// call runs a command of the protocol.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	r, err := chromedp.Call(p.ctx, command, params)
	require.NoError(p.t, err)
	return r
}

// eval returns the value of an expression in the page.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	return run(p, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
}

// press presses keys, one after the other. As from a keyboard, a character comes
// of a key that the page lets pass.
func (p *tab) press(keys ...string) {
	p.t.Helper()
	for _, r := range strings.Join(keys, "") {
		events := kb.Encode(r)
		if len(events) == 3 {
			events[0].Text, events[0].UnmodifiedText = events[1].Text, events[1].UnmodifiedText
			events = slices.Delete(events, 1, 2)
		}
		for _, e := range events {
			call(p, input.DispatchKeyEvent, *e)
		}
	}
}

// shot writes a picture of the whole page, or of what is in view, to the folder
// of ATODDS_SHOTS.
func (p *tab) shot(name string, whole bool) {
	p.t.Helper()
	folder := os.Getenv("ATODDS_SHOTS")
	if folder == "" {
		return
	}
	var picture []byte
	if whole {
		// What is far out of view is not drawn: the view is made as high as the page.
		width, height := eval[int64](p, "innerWidth"), eval[int64](p, "document.documentElement.scrollHeight")
		p.do(chromedp.EmulateViewport(width, height))
		p.do(chromedp.EmulateViewport(width, eval[int64](p, "document.documentElement.scrollHeight")))
		picture = run(p, chromedp.CaptureScreenshot())
	} else {
		picture = run(p, chromedp.CaptureScreenshot())
	}
	require.NoError(p.t, os.MkdirAll(folder, 0o755))
	require.NoError(p.t, os.WriteFile(filepath.Join(folder, strings.ReplaceAll(name, " ", "-")+".png"), picture, 0o644))
}

// A screen is what a page is seen on: so many pixels of CSS, with the features
// of media that a reader asks for.
type screen struct {
	width, height int64
	media         string // "print", or empty
	features      map[string]string
}

// light and dark return a screen so wide.
func light(width int64) screen { return screen{width: width, height: 900} }
func dark(width int64) screen {
	return screen{width: width, height: 900, features: map[string]string{"prefers-color-scheme": "dark"}}
}

// view sees the page on another screen.
func (p *tab) view(on screen) {
	p.t.Helper()
	p.do(chromedp.EmulateViewport(on.width, on.height))
	params := emulation.SetEmulatedMediaParams{Media: on.media}
	for name, value := range on.features {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: name, Value: value})
	}
	call(p, emulation.SetEmulatedMedia, params)
}
