// Command atodds finds where documents are at odds.
package main

func main() {}
