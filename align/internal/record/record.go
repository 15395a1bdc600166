// Package record turns values of plain types into bytes and back: what an
// index keeps of a document. It knows no type by name but follows their
// fields, so that a field that is added is kept, too; [Schema] then differs,
// and bytes of another schema are not to be read.
//
// A struct is the set of its fields that are not zero and then those fields,
// in order; a number is a varint; a slice or a string is its length and its
// elements; a pointer is the number of what it points to, which follows where
// it comes up first; a time is its seconds and nanoseconds in UTC. Fields
// that are not exported are no part of a value.
//
// Any bytes can be read: those that are no value give an error, and what is
// allocated is no more than a small multiple of their number.
package record

import (
	"encoding/binary"
	"fmt"
	"math"
	"math/bits"
	"reflect"
	"strings"
	"sync"
	"time"
)

var timeType = reflect.TypeFor[time.Time]()

// A Codec writes and reads values. It is for use by several goroutines at once.
type Codec struct {
	variants []reflect.Type // what an interface may hold, by number from 1 on

	mu    sync.Mutex
	plans map[reflect.Type]*plan
}

// New returns a codec for values whose interfaces hold values of the types of
// variants.
func New(variants ...any) *Codec {
	c := &Codec{plans: map[reflect.Type]*plan{}}
	for _, v := range variants {
		c.variants = append(c.variants, reflect.TypeOf(v))
	}
	return c
}

// A plan is what there is to know of a type before a value of it is read.
type plan struct {
	of       reflect.Type
	kind     reflect.Kind
	elem     *plan   // of a slice or a pointer
	fields   []field // of a struct: those that are exported, at most 64
	variants []*plan // of an interface, by their number less one; nil where it cannot hold them
}

// A field is one of a struct.
type field struct {
	index int
	plan  *plan
}

// plan returns the plan of a type.
func (c *Codec) plan(t reflect.Type) *plan {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.draw(t)
}

// draw returns the plan of a type, and draws it where there is none yet. Types
// may lead back to themselves.
func (c *Codec) draw(t reflect.Type) *plan {
	if p, ok := c.plans[t]; ok {
		return p
	}
	p := &plan{of: t, kind: t.Kind()}
	c.plans[t] = p
	switch {
	case t == timeType:
	case p.kind == reflect.Slice || p.kind == reflect.Pointer:
		p.elem = c.draw(t.Elem())
	case p.kind == reflect.Interface:
		for _, v := range c.variants {
			var held *plan
			if v.Implements(t) {
				held = c.draw(v)
			}
			p.variants = append(p.variants, held)
		}
	case p.kind == reflect.Struct:
		for i := range t.NumField() {
			if f := t.Field(i); f.IsExported() {
				p.fields = append(p.fields, field{i, c.draw(f.Type)})
			}
		}
		if len(p.fields) > 64 {
			panic("record: " + t.String() + " has more than 64 fields")
		}
	}
	return p
}

// Schema describes the types that a value of the type of v is made of.
func (c *Codec) Schema(v any) string {
	var b strings.Builder
	seen := map[reflect.Type]bool{}
	var describe func(t reflect.Type)
	describe = func(t reflect.Type) {
		fmt.Fprintf(&b, "%s ", t.Kind())
		if t == timeType || seen[t] {
			fmt.Fprintf(&b, "%s\n", t)
			return
		}
		switch t.Kind() {
		case reflect.Struct:
			seen[t] = true
			fmt.Fprintf(&b, "%s\n", t)
			for _, f := range c.plan(t).fields {
				fmt.Fprintf(&b, "%s ", t.Field(f.index).Name)
				describe(f.plan.of)
			}
		case reflect.Slice, reflect.Pointer:
			describe(t.Elem())
		case reflect.Interface:
			for _, v := range c.variants {
				describe(v)
			}
		}
	}
	describe(reflect.TypeOf(v))
	return b.String()
}

// Append appends the bytes of a value to dst. It panics for types that have no
// bytes, such as maps, functions and variants that [New] was not told of.
func (c *Codec) Append(dst []byte, v any) []byte {
	w := writer{c, dst, map[any]uint64{}}
	w.value(reflect.ValueOf(v))
	return w.dst
}

type writer struct {
	*Codec
	dst  []byte
	seen map[any]uint64 // pointers by their number, from 1 on
}

func (w *writer) uint(n uint64) { w.dst = binary.AppendUvarint(w.dst, n) }
func (w *writer) int(n int64)   { w.dst = binary.AppendVarint(w.dst, n) }

func (w *writer) value(v reflect.Value) {
	switch v.Kind() {
	case reflect.Bool:
		n := uint64(0)
		if v.Bool() {
			n = 1
		}
		w.uint(n)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		w.int(v.Int())
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		w.uint(v.Uint())
	case reflect.Float32, reflect.Float64:
		w.uint(math.Float64bits(v.Float()))
	case reflect.String:
		w.uint(uint64(v.Len()))
		w.dst = append(w.dst, v.String()...)
	case reflect.Slice:
		w.uint(uint64(v.Len()))
		for i := range v.Len() {
			w.value(v.Index(i))
		}
	case reflect.Struct:
		w.fieldsOf(v)
	case reflect.Pointer:
		w.pointer(v)
	case reflect.Interface:
		w.variant(v)
	default:
		panic("record: a " + v.Type().String() + " has no bytes")
	}
}

func (w *writer) fieldsOf(v reflect.Value) {
	if v.Type() == timeType {
		t := v.Interface().(time.Time)
		w.int(t.Unix())
		w.uint(uint64(t.Nanosecond()))
		return
	}
	fields := w.plan(v.Type()).fields
	set := uint64(0)
	for n, f := range fields {
		if !v.Field(f.index).IsZero() {
			set |= 1 << n
		}
	}
	w.uint(set)
	for ; set != 0; set &= set - 1 {
		w.value(v.Field(fields[bits.TrailingZeros64(set)].index))
	}
}

func (w *writer) pointer(v reflect.Value) {
	if v.IsNil() {
		w.uint(0)
		return
	}
	n, known := w.seen[v.Interface()]
	if !known {
		n = uint64(len(w.seen)) + 1
		w.seen[v.Interface()] = n
	}
	w.uint(n)
	if !known {
		w.value(v.Elem())
	}
}

func (w *writer) variant(v reflect.Value) {
	if v.IsNil() {
		w.uint(0)
		return
	}
	for n, t := range w.variants {
		if t == v.Elem().Type() {
			w.uint(uint64(n) + 1)
			w.value(v.Elem())
			return
		}
	}
	panic("record: no variant is a " + v.Elem().Type().String())
}
