package main

import (
	"context"
	"net/url"
	"strings"

	"github.com/spf13/cobra"

	"github.com/atodds/atodds/align/source"
)

// fetching adds the flags that say which addresses may be read, and how.
func (a *app) fetching(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&a.web.Cache, "cache", "", "keep pages of the web in `FOLDER`, and read them there where they have not changed or cannot be had")
	flags.BoolVar(&a.web.AllowHTTP, "allow-http", false, "read addresses that begin with http://, too")
	flags.BoolVar(&a.web.AllowPrivate, "allow-private", false, "let addresses lead to private networks, this machine and any port, or through a proxy")
	_ = cmd.MarkFlagDirname("cache")
}

// fetch gets a page for the reader of sources.
func (a *app) fetch(ctx context.Context, address string) (source.Page, error) {
	page, err := a.web.Get(ctx, address)
	return source.Page{URL: page.URL, Type: page.Type, Body: page.Body, Notes: page.Notes}, err
}

// withoutSecrets refuses addresses with a user name or a password: a run names
// its sources in every report.
func withoutSecrets(names []string) error {
	for _, name := range names {
		if !strings.Contains(name, "://") {
			continue
		}
		if u, err := url.Parse(name); err == nil && u.User != nil {
			return usagef("the address at %s holds a user name or a password: leave it out", u.Host)
		}
	}
	return nil
}
