package align

import (
	"context"
	"slices"
)

// sortRun is how many values are sorted between two looks at ctx: a few
// milliseconds of work.
const sortRun = 1 << 14

// sortAll sorts a slice of any length, by merging sorted runs, and ends early
// with the error of ctx. Values that compare as equal may change places, in
// the same way each time.
func sortAll[T any](ctx context.Context, s []T, compare func(a, b T) int) error {
	sorted := true
	for i := 1; sorted && i < len(s); i++ {
		if i%sortRun == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		sorted = compare(s[i-1], s[i]) <= 0
	}
	if sorted {
		return context.Cause(ctx)
	}
	for from := 0; from < len(s); from += sortRun {
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		slices.SortFunc(s[from:min(from+sortRun, len(s))], compare)
	}
	if len(s) <= sortRun {
		return nil
	}
	from, to := s, make([]T, len(s))
	for width := sortRun; width < len(s); width *= 2 {
		for at := 0; at < len(s); at += 2 * width {
			middle, end := min(at+width, len(s)), min(at+2*width, len(s))
			if err := merge(ctx, to[at:end], from[at:middle], from[middle:end], compare); err != nil {
				return err
			}
		}
		from, to = to, from
	}
	if &from[0] != &s[0] {
		copy(s, from)
	}
	return nil
}

// merge fills to with the values of two sorted slices.
func merge[T any](ctx context.Context, to, a, b []T, compare func(a, b T) int) error {
	for n := range to {
		if n%sortRun == 0 && ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if len(b) == 0 || len(a) > 0 && compare(a[0], b[0]) <= 0 {
			to[n], a = a[0], a[1:]
		} else {
			to[n], b = b[0], b[1:]
		}
	}
	return nil
}

// sortFew sorts numbers, of which there are few most times.
func sortFew[T ~uint32](s []T) {
	if len(s) > 48 {
		slices.Sort(s)
		return
	}
	for i := 1; i < len(s); i++ {
		x := s[i]
		j := i
		for ; j > 0 && s[j-1] > x; j-- {
			s[j] = s[j-1]
		}
		s[j] = x
	}
}
