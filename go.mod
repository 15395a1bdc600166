module github.com/atodds/atodds

go 1.26
