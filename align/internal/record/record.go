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
	"reflect"
	"strings"
	"sync"
	"time"
)

var timeType = reflect.TypeFor[time.Time]()

// A Codec writes and reads values. It is for use by several goroutines at once.
type Codec struct {
	variants []reflect.Type // what an interface may hold, by number from 1 on
	plans    sync.Map       // of the fields of a struct, by its type
}

// New returns a codec for values whose interfaces hold values of the types of
// variants.
func New(variants ...any) *Codec {
	c := &Codec{}
	for _, v := range variants {
		c.variants = append(c.variants, reflect.TypeOf(v))
	}
	return c
}

// fields returns the exported fields of a struct, at most 64.
func (c *Codec) fields(t reflect.Type) []int {
	if plan, ok := c.plans.Load(t); ok {
		return plan.([]int)
	}
	plan := []int{}
	for i := range t.NumField() {
		if t.Field(i).IsExported() {
			plan = append(plan, i)
		}
	}
	if len(plan) > 64 {
		panic("record: " + t.String() + " has more than 64 fields")
	}
	c.plans.Store(t, plan)
	return plan
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
			for _, i := range c.fields(t) {
				fmt.Fprintf(&b, "%s ", t.Field(i).Name)
				describe(t.Field(i).Type)
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
	plan := w.fields(v.Type())
	set := uint64(0)
	for n, i := range plan {
		if !v.Field(i).IsZero() {
			set |= 1 << n
		}
	}
	w.uint(set)
	for n, i := range plan {
		if set&(1<<n) != 0 {
			w.value(v.Field(i))
		}
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
