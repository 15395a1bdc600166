package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/internal/config"
	"github.com/atodds/atodds/internal/eval"
	"github.com/atodds/atodds/internal/report"
)

// configure returns the verb that shows and checks the configuration.
func (a *app) configure() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "config",
		Short: "Show or check the configuration, or print its schema",
		RunE:  func(cmd *cobra.Command, _ []string) error { return usagef("config: choose show, verify or schema") },
	}
	cmd.AddCommand(&cobra.Command{
		Use:   "show",
		Short: "Print the configuration in force, as a configuration file",
		Long:  "Show prints the configuration in force: the defaults, under the file, under the\nenvironment (ATODDS_FAIL_ON=note sets fail_on), under the flags.",
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := a.load(cmd)
			if err != nil {
				return err
			}
			_, err = a.stdout.Write(c.YAML())
			return fatal(err)
		},
	}, &cobra.Command{
		Use:   "verify",
		Short: "Check the configuration: exit with 0 or 2",
		Args:  noArguments,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if _, err := a.load(cmd); err != nil {
				return err
			}
			_, err := fmt.Fprintln(a.stdout, "The configuration is valid.")
			return fatal(err)
		},
	}, a.schema())
	return cmd
}

// schema returns the verb that prints a JSON Schema.
func (a *app) schema() *cobra.Command {
	var of string
	cmd := &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the configuration, of the lines of a run, or of those of eval",
		Args:  noArguments,
		RunE: func(*cobra.Command, []string) error {
			schemas := map[string][]byte{"config": config.Schema, "findings": report.Schema, "measures": eval.Schema}
			schema, ok := schemas[of]
			if !ok {
				return usagef("there is no schema of %q: choose config, findings or measures", of)
			}
			_, err := a.stdout.Write(schema)
			return fatal(err)
		},
	}
	cmd.Flags().StringVar(&of, "of", "config", "what the schema is of: config, `findings` or measures")
	_ = cmd.RegisterFlagCompletionFunc("of", cobra.FixedCompletions([]string{"config", "findings", "measures"}, cobra.ShellCompDirectiveNoFileComp))
	return cmd
}
