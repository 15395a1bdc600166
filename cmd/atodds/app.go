package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/atodds/atodds/align/extract"
	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/fetch"
	"github.com/atodds/atodds/internal/report"
)

// An app is one run of the program: its streams and what the flags say.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	progress       *progress               // nil but in a long run on a terminal
	messages       sync.Mutex              // held while one is written
	reports        atomic.Pointer[writers] // nil but in a run that writes some

	leaving sync.Mutex      // held for left
	left    *report.LeftOut // what was found and not read; nil for nothing

	config  string
	profile string
	failOn  string
	only    []string
	lang    string
	workers int
	readers int // files that are parsed at once; 0 for one for each processor
	web     fetch.Client
	memory  string
	quiet   bool
	noColor bool
}

// execute runs a command line and returns the exit status.
func (a *app) execute(ctx context.Context, args []string) int {
	root := a.root()
	root.SetArgs(args)
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	completing(root)
	err := root.ExecuteContext(ctx)
	if s, ok := a.stdout.(*stream); ok && s.failure() != nil {
		err = fatal(fmt.Errorf("write standard output: %w", cause(s.failure())))
	}
	status := statusOf(ctx, err)
	var e *exit
	if err != nil && !(errors.As(err, &e) && e.err == nil) && status != statusInterrupted {
		fmt.Fprintf(a.stderr, "atodds: %s\n", report.VisibleName(err.Error()))
	}
	return status
}

// root returns the command with all its verbs.
func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:           "atodds",
		Short:         "Find where documents are at odds",
		Long:          "Atodds reads documents about one event and reports where their figures, dates\nand times contradict each other, with the evidence on both sides.",
		Version:       programVersion(),
		Args:          noVerb,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		if v := (*pflag.InvalidValueError)(nil); errors.As(err, &v) && errors.Is(err, strconv.ErrSyntax) && v.GetFlag().Value.Type() == "int" {
			return usagef("--%s %s: give a whole number", v.GetFlag().Name, v.GetValue())
		}
		return usagef("%w: \"%s --help\" lists the flags", err, cmd.CommandPath())
	})
	flags := root.PersistentFlags()
	flags.StringVar(&a.config, "config", "", "read the configuration from `FILE` (default config.yaml, if there is one)")
	flags.StringVar(&a.profile, "profile", "", "how far the words of a figure reach: `PROFILE` is strict or lenient (default strict)")
	flags.StringVar(&a.lang, "lang", "", "read every text as `LANGUAGE`, en or es (default what each text shows)")
	flags.IntVar(&a.workers, "workers", 0, "work on `N` sentences or pairs at once (0: one for each processor)")
	flags.StringVar(&a.memory, "memory", "", "search pairs in `SIZE` of memory, such as 4GB, and beyond it on disk (default half of the machine's)")
	flags.BoolVar(&a.quiet, "quiet", false, "no progress and no messages but errors of usage")
	flags.BoolVar(&a.noColor, "no-color", false, "no colour (NO_COLOR is honoured, too)")
	root.AddCommand(a.check(), a.compare(), a.extract(), a.align(), a.index(), a.explain(), a.report(), a.eval(), a.configure(), a.man(), a.version())
	root.SetVersionTemplate(versionLine())
	root.SetHelpCommand(a.help())
	return root
}

// completing adds the verb that prints what a shell completes, and has it
// refuse other shells. It writes to what the root writes to by now.
func completing(root *cobra.Command) {
	root.InitDefaultCompletionCmd()
	if verb, _, err := root.Find([]string{"completion"}); err == nil {
		verb.Args = cobra.ArbitraryArgs
		verb.RunE = func(*cobra.Command, []string) error {
			return usagef("completion: choose bash, zsh, fish or powershell")
		}
	}
}

// noVerb refuses what is no command and names the nearest one.
func noVerb(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	if near := config.Nearest(args[0], verbs(cmd.Root())); near != "" {
		return usagef("no command is called %q: did you mean %q?", args[0], near)
	}
	return usagef("no command is called %q: \"atodds help\" lists the commands", args[0])
}

// selecting adds the flag that selects kinds.
func (a *app) selecting(cmd *cobra.Command) {
	cmd.Flags().StringSliceVar(&a.only, "only", nil, "compare these kinds only: `KIND,...`")
	_ = cmd.RegisterFlagCompletionFunc("only", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return everyKind(), cobra.ShellCompDirectiveNoFileComp
	})
}

// failing adds the flag that decides when findings fail the run.
func (a *app) failing(cmd *cobra.Command) {
	cmd.Flags().StringVar(&a.failOn, "fail-on", "", "exit with 1 from `SEVERITY` on: error, warning, note or never (default error)")
	_ = cmd.RegisterFlagCompletionFunc("fail-on", cobra.FixedCompletions([]string{"error", "warning", "note", "never"}, cobra.ShellCompDirectiveNoFileComp))
}

// load returns the configuration of a command: that of the file and the
// environment under the flags that were given.
func (a *app) load(cmd *cobra.Command) (*config.Config, error) {
	if known := extract.Languages(); a.lang != "" && !slices.Contains(known, a.lang) {
		return nil, usagef("--lang %s: texts are read in %s", a.lang, strings.Join(known, " and "))
	}
	set := make(map[string]any)
	for flag, key := range map[string]string{"profile": "profile", "workers": "workers", "memory": "memory", "fail-on": "fail_on"} {
		if f := cmd.Flags().Lookup(flag); f != nil && f.Changed {
			set[key] = f.Value.String()
		}
	}
	c, err := config.Load(config.Options{File: a.config, Set: set})
	if err != nil {
		return nil, &exit{statusUsage, err}
	}
	a.readers = workers(c)
	return c, nil
}

// detector returns the detector of a configuration, cut down to the kinds of
// --only.
func (a *app) detector(c *config.Config) (*detector.Detector, error) {
	d := c.Detector()
	for _, kind := range a.only {
		if !slices.Contains(kinds(), kind) && !judged(kind) {
			return nil, unknownKind(kind)
		}
	}
	if a.only != nil && len(a.only) == 0 {
		return nil, usagef("--only names no kind: there are %s", strings.Join(everyKind(), ", "))
	}
	if a.only != nil {
		d.Comparators = slices.DeleteFunc(d.Comparators, func(k detector.Comparator) bool {
			return !slices.Contains(a.only, k.Name)
		})
	}
	return d, nil
}

// kinds returns the names of the comparators.
func kinds() []string { return comparatorNames(detector.Comparators()) }

// everyKind returns the names of all kinds, those last that a judge alone finds.
func everyKind() []string { return append(kinds(), comparatorNames(detector.Judged())...) }

func comparatorNames(list []detector.Comparator) []string {
	var names []string
	for _, k := range list {
		names = append(names, k.Name)
	}
	return names
}

// judged reports whether a kind is one that a judge alone reports.
func judged(kind string) bool {
	return slices.ContainsFunc(detector.Judged(), func(k detector.Comparator) bool { return k.Name == kind })
}

func unknownKind(kind string) error {
	if near := config.Nearest(kind, everyKind()); near != "" {
		return usagef("no kind is called %q: did you mean %q?", kind, near)
	}
	return usagef("no kind is called %q: there are %s", kind, strings.Join(everyKind(), ", "))
}

// note writes a message to the person at the terminal. It may be called by
// several goroutines.
func (a *app) note(format string, args ...any) {
	if a.quiet {
		return
	}
	a.messages.Lock()
	defer a.messages.Unlock()
	a.progress.clear()
	fmt.Fprintf(a.stderr, "atodds: %s\n", report.VisibleName(fmt.Sprintf(format, args...)))
}

// textOptions returns how text looks on w.
func (a *app) textOptions(w io.Writer) report.TextOptions {
	o := report.TextOptions{Color: !a.noColor && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && isTerminal(w)}
	if n, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && isTerminal(w) {
		o.Width = min(max(n, 40), 160)
	}
	return o
}

// isTerminal reports whether w is a terminal. The null device is a character
// device, too, and none.
func isTerminal(w io.Writer) bool {
	f := file(w)
	if f == nil {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}
