package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/detector"
	"github.com/atodds/atodds/internal/config"
)

// help returns the verb that explains a command or a kind.
func (a *app) help() *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND|KIND]",
		Short: "Explain a command, or a kind of disagreement with its examples",
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			return append(everyKind(), verbs(cmd.Root())...), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			for _, k := range detector.Comparators() {
				if len(args) == 1 && k.Name == args[0] {
					return a.helpKind(k)
				}
			}
			for _, k := range detector.Judged() {
				if len(args) == 1 && k.Name == args[0] {
					_, err := fmt.Fprintf(a.stdout, "%s: %s\n", k.Name, strings.TrimSpace(k.Doc))
					return fatal(err)
				}
			}
			target, rest, err := cmd.Root().Find(args)
			if err == nil && len(rest) == 0 {
				target.InitDefaultHelpFlag()
				if err := target.Help(); err != nil || target != cmd.Root() {
					return err
				}
				return a.listKinds()
			}
			word := strings.Join(args, " ")
			if near := config.Nearest(word, append(everyKind(), verbs(cmd.Root())...)); near != "" {
				return usagef("no command or kind is called %q: did you mean %q?", word, near)
			}
			return usagef("no command or kind is called %q: \"atodds help\" lists the commands", word)
		},
	}
}

// listKinds prints what each kind is about, a line for each.
func (a *app) listKinds() error {
	var b strings.Builder
	b.WriteString("\nKinds of disagreement (\"atodds help KIND\" explains one with its examples):\n")
	for _, k := range append(detector.Comparators(), detector.Judged()...) {
		title, _, _ := strings.Cut(strings.TrimSpace(k.Doc), "\n")
		fmt.Fprintf(&b, "  %-11s %s\n", k.Name, title)
	}
	_, err := a.stdout.Write([]byte(b.String()))
	return fatal(err)
}

// helpKind prints the documentation of a comparator and its fixture.
func (a *app) helpKind(k detector.Comparator) error {
	_, err := fmt.Fprintf(a.stdout, "%s: %s\n", k.Name, strings.TrimSpace(k.Doc))
	if err != nil {
		return fatal(err)
	}
	example, err := fixture(k.Name)
	if err != nil {
		return fatal(err)
	}
	_, err = fmt.Fprintf(a.stdout, "\n%s\n", strings.TrimSpace(example))
	return fatal(err)
}

// verbs returns the names of the commands.
func verbs(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	return names
}
