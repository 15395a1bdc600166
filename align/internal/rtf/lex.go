package rtf

import (
	"bufio"
	"errors"
	"io"
)

// A token is the smallest part of the format.
type token struct {
	kind  kind
	word  string // of a control word, or the one character of a symbol
	num   int    // its parameter
	given bool   // it has one
	char  byte   // of a character, in the code page at hand
}

type kind uint8

const (
	open    kind = iota // of a group
	shut                // of a group
	control             // a control word or symbol
	hex                 // a character by its number: \'e9
	char
)

// The longest control word and parameter that the specification (RTF 1.9.1)
// knows are 32 letters and 10 digits; what is longer is damage.
const (
	maxWord   = 32
	maxDigits = 10
)

// A lexer reads tokens in time linear in the length of its input.
type lexer struct{ in *bufio.Reader }

// next returns the next token; [io.EOF] at the end.
func (l *lexer) next() (token, error) {
	for {
		c, err := l.in.ReadByte()
		if err != nil {
			return token{}, err
		}
		switch c {
		case '{':
			return token{kind: open}, nil
		case '}':
			return token{kind: shut}, nil
		case '\r', '\n', 0:
			// Line breaks are those of the file, not of the text.
		case '\\':
			return l.control()
		default:
			return token{kind: char, char: c}, nil
		}
	}
}

// control reads what follows a backslash.
func (l *lexer) control() (token, error) {
	c, err := l.in.ReadByte()
	if err != nil {
		return token{}, err
	}
	switch {
	case c == '\'':
		return l.number()
	case c == '\r' || c == '\n':
		return token{kind: control, word: "par"}, nil
	case !isLetter(c):
		return token{kind: control, word: string(rune(c))}, nil
	}
	word := []byte{c}
	for c, err = l.in.ReadByte(); err == nil && isLetter(c); c, err = l.in.ReadByte() {
		if word = append(word, c); len(word) > maxWord {
			return token{}, errors.New("damaged: a control word without end")
		}
	}
	t := token{kind: control, word: string(word)}
	if minus := err == nil && c == '-'; minus || err == nil && isDigit(c) {
		if minus {
			c, err = l.in.ReadByte()
		}
		for n := 0; err == nil && isDigit(c) && n < maxDigits; n++ {
			t.num, t.given = t.num*10+int(c-'0'), true
			c, err = l.in.ReadByte()
		}
		if minus {
			t.num = -t.num
		}
	}
	if err == nil && c != ' ' {
		err = l.in.UnreadByte()
	}
	if err == io.EOF {
		err = nil // the word ends the file
	}
	return t, err
}

// number reads the two digits of a character.
func (l *lexer) number() (token, error) {
	t := token{kind: hex}
	for range 2 {
		c, err := l.in.ReadByte()
		if err != nil {
			return t, err
		}
		switch {
		case isDigit(c):
			t.char = t.char<<4 | (c - '0')
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			t.char = t.char<<4 | (c | 0x20 - 'a' + 10)
		default:
			return token{kind: control}, l.in.UnreadByte()
		}
	}
	return t, nil
}

// skip passes over n bytes of binary data, or as many as there are.
func (l *lexer) skip(n int) error {
	if n <= 0 {
		return nil
	}
	_, err := io.CopyN(io.Discard, l.in, int64(n))
	if err == io.EOF {
		err = nil // the next token says so
	}
	return err
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
