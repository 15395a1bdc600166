package record

import (
	"encoding/binary"
	"errors"
	"math"
	"reflect"
	"time"
)

// errDamaged says that bytes are no value of the type that is read.
var errDamaged = errors.New("no value of this type")

// deepest is how deep values may lie in each other. A document of a thousand
// times, each hanging on the one before, is within it.
const deepest = 10_000

// Read reads a value into what v points to, from bytes that hold nothing else.
func (c *Codec) Read(data []byte, v any) (err error) {
	r := reader{Codec: c, data: data}
	if r.value(reflect.ValueOf(v).Elem(), 0); r.damaged || len(r.data) > 0 {
		return errDamaged
	}
	return nil
}

type reader struct {
	*Codec
	data    []byte
	seen    []reflect.Value // pointers by their number
	damaged bool
}

// fail notes that the bytes are no value, and leaves none to be read.
func (r *reader) fail() {
	r.damaged, r.data = true, nil
}

func (r *reader) uint() uint64 {
	if len(r.data) > 0 && r.data[0] < 0x80 {
		n := uint64(r.data[0])
		r.data = r.data[1:]
		return n
	}
	n, size := binary.Uvarint(r.data)
	if size <= 0 {
		r.fail()
		return 0
	}
	r.data = r.data[size:]
	return n
}

func (r *reader) int() int64 {
	n := r.uint()
	return int64(n>>1) ^ -int64(n&1)
}

// length reads a length, of which each element takes a byte at least.
func (r *reader) length() int {
	n := r.uint()
	if n > uint64(len(r.data)) {
		r.fail()
		return 0
	}
	return int(n)
}

func (r *reader) value(v reflect.Value, depth int) {
	if depth > deepest {
		r.fail()
	}
	if r.damaged {
		return
	}
	switch v.Kind() {
	case reflect.Bool:
		v.SetBool(r.uint() != 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		n := r.int()
		if v.OverflowInt(n) {
			r.fail()
			return
		}
		v.SetInt(n)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		n := r.uint()
		if v.OverflowUint(n) {
			r.fail()
			return
		}
		v.SetUint(n)
	case reflect.Float32, reflect.Float64:
		v.SetFloat(math.Float64frombits(r.uint()))
	case reflect.String:
		n := r.length()
		v.SetString(string(r.data[:n]))
		r.data = r.data[n:]
	case reflect.Slice:
		r.slice(v, depth)
	case reflect.Struct:
		r.fieldsOf(v, depth)
	case reflect.Pointer:
		r.pointer(v, depth)
	case reflect.Interface:
		r.variant(v, depth)
	default:
		r.fail()
	}
}

// slice grows a slice as its elements are read, so that a length that is not
// true allocates little.
func (r *reader) slice(v reflect.Value, depth int) {
	n := r.length()
	size := min(n, 1024)
	all := reflect.MakeSlice(v.Type(), size, size)
	for i := range n {
		if r.damaged {
			return
		}
		if i == all.Len() {
			all = reflect.Append(all, reflect.Zero(v.Type().Elem()))
		}
		r.value(all.Index(i), depth+1)
	}
	if n > 0 {
		v.Set(all)
	}
}

func (r *reader) fieldsOf(v reflect.Value, depth int) {
	if v.Type() == timeType {
		seconds, nanoseconds := r.int(), r.uint()
		if nanoseconds >= 1e9 {
			r.fail()
			return
		}
		v.Set(reflect.ValueOf(time.Unix(seconds, int64(nanoseconds)).UTC()))
		return
	}
	plan := r.fields(v.Type())
	set := r.uint()
	if len(plan) < 64 && set>>len(plan) != 0 {
		r.fail()
		return
	}
	for n, i := range plan {
		if set&(1<<n) != 0 {
			r.value(v.Field(i), depth+1)
		}
	}
}

func (r *reader) pointer(v reflect.Value, depth int) {
	n := r.uint()
	switch {
	case n == 0:
	case n <= uint64(len(r.seen)):
		if p := r.seen[n-1]; p.Type() == v.Type() {
			v.Set(p)
		} else {
			r.fail()
		}
	case n == uint64(len(r.seen))+1 && !r.damaged:
		p := reflect.New(v.Type().Elem())
		r.seen = append(r.seen, p)
		v.Set(p)
		r.value(p.Elem(), depth+1)
	default:
		r.fail()
	}
}

func (r *reader) variant(v reflect.Value, depth int) {
	n := r.uint()
	switch {
	case n == 0:
	case n <= uint64(len(r.variants)) && r.variants[n-1].Implements(v.Type()):
		x := reflect.New(r.variants[n-1]).Elem()
		r.value(x, depth+1)
		v.Set(x)
	default:
		r.fail()
	}
}
