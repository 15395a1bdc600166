package record

import (
	"encoding/binary"
	"errors"
	"math"
	"math/bits"
	"reflect"
	"time"
)

// errDamaged says that bytes are no value of the type that is read.
var errDamaged = errors.New("no value of this type")

// deepest is how deep values may lie in each other. A document of a thousand
// times, each hanging on the one before, is within it.
const deepest = 10_000

// Read reads a value into what v points to, from bytes that hold nothing else.
// Strings share one copy of the bytes.
func (c *Codec) Read(data []byte, v any) (err error) {
	r := reader{Codec: c, data: string(data)}
	to := reflect.ValueOf(v).Elem()
	if r.value(c.plan(to.Type()), to, 0); r.damaged || len(r.data) > 0 {
		return errDamaged
	}
	return nil
}

type reader struct {
	*Codec
	data    string
	seen    []reflect.Value // pointers by their number
	damaged bool
}

// fail notes that the bytes are no value, and leaves none to be read.
func (r *reader) fail() {
	r.damaged, r.data = true, ""
}

func (r *reader) uint() uint64 {
	if len(r.data) > 0 && r.data[0] < 0x80 {
		n := uint64(r.data[0])
		r.data = r.data[1:]
		return n
	}
	n := uint64(0)
	for i := 0; i < len(r.data) && i < binary.MaxVarintLen64; i++ {
		b := r.data[i]
		if i == binary.MaxVarintLen64-1 && b > 1 {
			break
		}
		n |= uint64(b&0x7f) << (7 * i)
		if b < 0x80 {
			r.data = r.data[i+1:]
			return n
		}
	}
	r.fail()
	return 0
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

func (r *reader) value(p *plan, v reflect.Value, depth int) {
	if depth > deepest {
		r.fail()
	}
	if r.damaged {
		return
	}
	switch p.kind {
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
		v.SetString(r.data[:n])
		r.data = r.data[n:]
	case reflect.Slice:
		r.slice(p, v, depth)
	case reflect.Struct:
		r.fieldsOf(p, v, depth)
	case reflect.Pointer:
		if x := r.pointer(p, depth); x.IsValid() {
			v.Set(x)
		}
	case reflect.Interface:
		r.variant(p, v, depth)
	default:
		r.fail()
	}
}

// slice grows a slice as its elements are read, so that a length that is not
// true allocates little.
func (r *reader) slice(p *plan, v reflect.Value, depth int) {
	n := r.length()
	if n == 0 {
		return
	}
	size := min(n, 1024)
	v.Grow(size)
	v.SetLen(size)
	for i := range n {
		if r.damaged {
			return
		}
		if i == v.Len() {
			v.Grow(1)
			v.SetLen(min(v.Cap(), n))
		}
		r.value(p.elem, v.Index(i), depth+1)
	}
}

func (r *reader) fieldsOf(p *plan, v reflect.Value, depth int) {
	if p.of == timeType {
		seconds, nanoseconds := r.int(), r.uint()
		if nanoseconds >= 1e9 {
			r.fail()
			return
		}
		*v.Addr().Interface().(*time.Time) = time.Unix(seconds, int64(nanoseconds)).UTC()
		return
	}
	set := r.uint()
	if len(p.fields) < 64 && set>>len(p.fields) != 0 {
		r.fail()
		return
	}
	for ; set != 0; set &= set - 1 {
		f := &p.fields[bits.TrailingZeros64(set)]
		r.value(f.plan, v.Field(f.index), depth+1)
	}
}

// pointer returns a pointer, which is not valid where there is none.
func (r *reader) pointer(p *plan, depth int) reflect.Value {
	n := r.uint()
	switch {
	case n == 0:
	case n <= uint64(len(r.seen)):
		if x := r.seen[n-1]; x.Type() == p.of {
			return x
		}
		r.fail()
	case n == uint64(len(r.seen))+1 && !r.damaged:
		x := reflect.New(p.elem.of)
		r.seen = append(r.seen, x)
		r.value(p.elem, x.Elem(), depth+1)
		return x
	default:
		r.fail()
	}
	return reflect.Value{}
}

func (r *reader) variant(p *plan, v reflect.Value, depth int) {
	n := r.uint()
	switch {
	case n == 0:
	case n <= uint64(len(p.variants)) && p.variants[n-1] != nil:
		of := p.variants[n-1]
		if of.kind != reflect.Pointer {
			x := reflect.New(of.of).Elem()
			r.value(of, x, depth)
			v.Set(x)
		} else if depth > deepest {
			r.fail()
		} else if x := r.pointer(of, depth); x.IsValid() {
			v.Set(x)
		} else {
			v.SetZero()
		}
	default:
		r.fail()
	}
}
