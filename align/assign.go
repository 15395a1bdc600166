package align

import "math"

const (
	// ahead is by how much the best assignment must beat the best one without
	// a match, and rivalry by how much a match must beat a mention that is
	// left over and could have taken its place; below them the match is left
	// open.
	ahead   = 0.05
	rivalry = 0.2

	// rounding is what sums of the same gains in another order may differ by.
	rounding = 1e-6
)

// An assignment is one-to-one: the one with the greatest sum of gains over a
// floor. Cells below the floor are never used. Where several are as good, any
// may be held, but nothing that [assignment.doubt] answers depends on which.
type assignment struct {
	gains [][]float64
	floor float64
	of    []int // the column of each row, or -1
	total float64
}

func bestAssignment(gains [][]float64, floor float64) *assignment {
	a := &assignment{gains: gains, floor: floor, of: assign(gains, floor)}
	a.total = total(gains, a.of, floor)
	return a
}

// A doubt is why a match of the best assignment is left open.
type doubt int

const (
	noDoubt doubt = iota
	tied          // another assignment without it is as good, or nearly
	rivaled       // a mention that is left over could stand in its place
)

// String says what is in doubt.
func (d doubt) String() string {
	return [...]string{"", "another assignment is as good", "another could stand in its place"}[d]
}

// doubt returns what speaks against the match of i and j. A match of one
// value that stands once on either side has only to be part of every best
// assignment: no rival casts doubt on it.
func (a *assignment) doubt(i, j int, identical bool) doubt {
	margin := a.total - a.without(i, j)
	switch {
	case identical && margin > rounding:
		return noDoubt
	case identical, margin < ahead-rounding:
		return tied
	case a.rivals(i, j):
		return rivaled
	}
	return noDoubt
}

// without returns the total of the best assignment that does not use a cell.
func (a *assignment) without(i, j int) float64 {
	own := a.gains[i][j]
	a.gains[i][j] = math.Inf(-1)
	sum := total(a.gains, assign(a.gains, a.floor), a.floor)
	a.gains[i][j] = own
	return sum
}

// rivals reports whether a row or a column that is left over could nearly as
// well stand in the place of i or j.
func (a *assignment) rivals(i, j int) bool {
	least := max(a.gains[i][j]-rivalry+rounding, 0)
	for k := range a.gains {
		if k != i && a.gains[k][j] > least && a.spareRow(k) {
			return true
		}
	}
	for k, x := range a.gains[i] {
		if k != j && x > least && a.spareColumn(k) {
			return true
		}
	}
	return false
}

// spareRow reports whether some best assignment leaves row k over.
func (a *assignment) spareRow(k int) bool {
	if a.of[k] < 0 {
		return true
	}
	own := a.gains[k]
	a.gains[k] = make([]float64, len(own))
	for j := range a.gains[k] {
		a.gains[k][j] = math.Inf(-1)
	}
	sum := total(a.gains, assign(a.gains, a.floor), a.floor)
	a.gains[k] = own
	return sum > a.total-rounding
}

// spareColumn reports whether some best assignment leaves column k over.
func (a *assignment) spareColumn(k int) bool {
	own := make([]float64, len(a.gains))
	for i := range a.gains {
		own[i], a.gains[i][k] = a.gains[i][k], math.Inf(-1)
	}
	sum := total(a.gains, assign(a.gains, a.floor), a.floor)
	for i := range a.gains {
		a.gains[i][k] = own[i]
	}
	return sum > a.total-rounding
}

// total is the sum of what an assignment gains over the floor.
func total(gains [][]float64, of []int, floor float64) float64 {
	sum := 0.0
	for i, j := range of {
		if j >= 0 {
			sum += gains[i][j] - floor
		}
	}
	return sum
}

// assign returns, for each row, the column it is assigned to, or -1: the
// one-to-one assignment with the greatest sum of gains over the floor. Cells
// below the floor are never used. It is the Hungarian method, O(n³).
func assign(gains [][]float64, floor float64) []int {
	rows, columns := len(gains), 0
	if rows > 0 {
		columns = len(gains[0])
	}
	n := max(rows, columns)
	cost := func(i, j int) float64 {
		if i < rows && j < columns && gains[i][j] >= floor {
			return floor - gains[i][j] - 1e-9
		}
		return 0
	}
	owner := hungarian(n, cost)
	result := make([]int, rows)
	for i := range result {
		result[i] = -1
	}
	for j, i := range owner {
		if i < rows && j < columns && gains[i][j] >= floor {
			result[i] = j
		}
	}
	return result
}

// hungarian returns, for each of n columns, the row assigned to it at the
// least total cost, by shortest augmenting paths with potentials.
func hungarian(n int, cost func(i, j int) float64) []int {
	u, v := make([]float64, n+1), make([]float64, n+1)
	owner, way := make([]int, n+1), make([]int, n+1) // rows and columns count from 1
	for i := 1; i <= n; i++ {
		owner[0] = i
		least := make([]float64, n+1)
		for j := range least {
			least[j] = math.Inf(1)
		}
		used := make([]bool, n+1)
		j0 := 0
		for owner[j0] != 0 {
			used[j0] = true
			j0 = advance(n, owner[j0], j0, cost, u, v, least, used, owner, way)
		}
		for j0 != 0 {
			owner[j0] = owner[way[j0]]
			j0 = way[j0]
		}
	}
	result := make([]int, n)
	for j := 1; j <= n; j++ {
		result[j-1] = owner[j] - 1
	}
	return result
}

// advance extends the shortest path from row i, reached through column j0,
// by one column, which it returns.
func advance(n, i, j0 int, cost func(i, j int) float64, u, v, least []float64, used []bool, owner, way []int) int {
	delta, next := math.Inf(1), 0
	for j := 1; j <= n; j++ {
		if used[j] {
			continue
		}
		if c := cost(i-1, j-1) - u[i] - v[j]; c < least[j] {
			least[j], way[j] = c, j0
		}
		if least[j] < delta {
			delta, next = least[j], j
		}
	}
	for j := 0; j <= n; j++ {
		if used[j] {
			u[owner[j]] += delta
			v[j] -= delta
		} else {
			least[j] -= delta
		}
	}
	return next
}
