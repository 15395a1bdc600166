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

	solved, spare solver // spare is for assignments of lower gains
}

func bestAssignment(gains [][]float64, floor float64) *assignment {
	a := &assignment{gains: gains, floor: floor, of: make([]int, len(gains))}
	columns := 0
	if len(gains) > 0 {
		columns = len(gains[0])
	}
	a.solved = newSolver(max(len(gains), columns), a.cost)
	a.solved.solve()
	for i := range a.of {
		a.of[i] = -1
	}
	for j := range columns {
		if i := a.solved.rowOf(j); a.open(i, j) {
			a.of[i] = j
		}
	}
	a.total = a.sum(&a.solved)
	return a
}

// open reports whether there is a cell and it may be used.
func (a *assignment) open(i, j int) bool {
	return i < len(a.gains) && j < len(a.gains[i]) && a.gains[i][j] >= a.floor
}

// cost is what it costs to assign a row to a column: nothing where neither gets
// anything, and less for any other cell.
func (a *assignment) cost(i, j int) float64 {
	if a.open(i, j) {
		return a.floor - a.gains[i][j] - 1e-9
	}
	return 0
}

// sum is what an assignment gains over the floor.
func (a *assignment) sum(s *solver) float64 {
	sum := 0.0
	for j := range s.n {
		if i := s.rowOf(j); a.open(i, j) {
			sum += a.gains[i][j] - a.floor
		}
	}
	return sum
}

// lowered returns the total of the best assignment once gains of a column that
// is assigned, or of its row, were lowered.
func (a *assignment) lowered(column int) float64 {
	a.solved.copyTo(&a.spare)
	a.spare.again(column)
	return a.sum(&a.spare)
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

// without returns the total of the best assignment that does not use a cell of
// this one.
func (a *assignment) without(i, j int) float64 {
	own := a.gains[i][j]
	a.gains[i][j] = math.Inf(-1)
	sum := a.lowered(j)
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
	a.gains[k] = nil
	sum := a.lowered(a.of[k])
	a.gains[k] = own
	return sum > a.total-rounding
}

// spareColumn reports whether some best assignment leaves column k over.
func (a *assignment) spareColumn(k int) bool {
	own := make([]float64, len(a.gains))
	for i := range a.gains {
		own[i], a.gains[i][k] = a.gains[i][k], math.Inf(-1)
	}
	sum := a.lowered(k)
	for i := range a.gains {
		a.gains[i][k] = own[i]
	}
	return sum > a.total-rounding
}
