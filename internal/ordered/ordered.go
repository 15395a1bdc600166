// Package ordered works on lists in ascending order.
package ordered

import "cmp"

// Common returns how many entries two lists in order have in common. An entry
// that stands in both several times counts as often as in the one that has it
// less often.
func Common[S ~[]T, T cmp.Ordered](a, b S) int {
	n := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
