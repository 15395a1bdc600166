package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// man returns the verb that writes the manual pages.
func (a *app) man() *cobra.Command {
	return &cobra.Command{
		Use:   "man FOLDER",
		Short: "Write the manual pages into a folder",
		Long: `Man writes a page for every command into a folder, which is made where there is
none: atodds.1, atodds-check.1 and so on. They say what --help says.`,
		Example: "  atodds man ~/.local/share/man/man1\n  man atodds-check",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usagef("name one folder: %s", cmd.UseLine())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := os.MkdirAll(args[0], 0o777); err != nil {
				return fatal(writing(args[0], err))
			}
			return writePages(cmd.Root(), args[0])
		},
	}
}

// writePages writes the page of a command and those of its own commands.
func writePages(cmd *cobra.Command, folder string) error {
	to, err := newTarget(filepath.Join(folder, pageName(cmd)+".1"))
	if err != nil {
		return fatal(err)
	}
	if _, err := to.file.WriteString(manPage(cmd)); err != nil {
		to.discard()
		return fatal(writing(to.path, err))
	}
	if err := to.commit(); err != nil {
		return fatal(err)
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() || c.Name() == "help" {
			if err := writePages(c, folder); err != nil {
				return err
			}
		}
	}
	return nil
}

// pageName returns the name of the page of a command: atodds-config-show.
func pageName(cmd *cobra.Command) string { return strings.ReplaceAll(cmd.CommandPath(), " ", "-") }

// manPage returns the page of a command for man (groff_man(7)). It bears no
// date, so that one version of the program writes one page.
func manPage(cmd *cobra.Command) string {
	cmd.InitDefaultHelpFlag()
	var p page
	p.macro("TH", strings.ToUpper(pageName(cmd)), "1", "", "atodds "+programVersion(), "atodds")
	p.section("NAME")
	p.text(pageName(cmd) + " - " + cmd.Short)
	p.section("SYNOPSIS")
	if cmd.HasAvailableSubCommands() {
		p.text(cmd.CommandPath() + " COMMAND [flags]")
	} else {
		p.text(cmd.UseLine())
	}
	p.section("DESCRIPTION")
	if long := cmd.Long; long != "" {
		p.text(long)
	} else {
		p.text(cmd.Short + ".")
	}
	p.flags("OPTIONS", cmd.NonInheritedFlags())
	p.flags("GLOBAL OPTIONS", cmd.InheritedFlags())
	if cmd.Example != "" {
		p.section("EXAMPLES")
		p.text(cmd.Example)
	}
	p.section("EXIT STATUS")
	for _, s := range statuses() {
		p.item(fmt.Sprint(s.status), s.meaning)
	}
	var others []string
	if cmd.HasParent() {
		others = append(others, pageName(cmd.Parent())+"(1)")
	}
	for _, c := range cmd.Commands() {
		if c.IsAvailableCommand() {
			others = append(others, pageName(c)+"(1)")
		}
	}
	if len(others) > 0 {
		p.section("SEE ALSO")
		p.text(strings.Join(others, ", "))
	}
	return p.String()
}

// A page is a manual page while it is written.
type page struct{ strings.Builder }

// macro writes a request with its arguments.
func (p *page) macro(name string, args ...string) {
	p.WriteString("." + name)
	for _, a := range args {
		p.WriteString(` "` + strings.ReplaceAll(roff(a), `"`, `\(dq`) + `"`)
	}
	p.WriteByte('\n')
}

func (p *page) section(title string) { p.macro("SH", title) }

// item writes a term and what it means.
func (p *page) item(term, meaning string) {
	p.macro("TP")
	p.WriteString(`\fB` + roff(term) + `\fR` + "\n")
	p.text(meaning)
}

// flags writes the flags that are shown in the help.
func (p *page) flags(title string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	p.section(title)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		value, usage := pflag.UnquoteUsage(f)
		term := "--" + f.Name
		if f.Shorthand != "" {
			term = "-" + f.Shorthand + ", " + term
		}
		if value != "" {
			term += " " + value
		}
		p.item(term, usage+".")
	})
}

// text writes paragraphs. A line that begins with a blank or a tab stands as it
// is, with blanks for the tab, whose width in filled text is anybody's guess.
func (p *page) text(s string) {
	verbatim := false
	for line := range strings.Lines(strings.TrimRight(s, "\n")) {
		line = strings.ReplaceAll(strings.TrimSuffix(line, "\n"), "\t", "    ")
		switch indented := strings.HasPrefix(line, " "); {
		case line == "" && !verbatim:
			p.macro("PP")
			continue
		case indented && !verbatim:
			p.WriteString(".nf\n")
			verbatim = true
		case !indented && line != "" && verbatim:
			p.WriteString(".fi\n")
			verbatim = false
		}
		p.WriteString(roff(line) + "\n")
	}
	if verbatim {
		p.WriteString(".fi\n")
	}
}

// roff returns a line as text: no character of it is an escape, a request or
// a hyphen where the program means a minus that can be copied.
func roff(s string) string {
	s = strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s)
	if strings.HasPrefix(s, ".") || strings.HasPrefix(s, "'") {
		s = `\&` + s
	}
	return s
}
