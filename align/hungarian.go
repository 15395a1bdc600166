package align

import "math"

// A solver assigns n rows to n columns at the least total cost, by shortest
// augmenting paths with potentials: the Hungarian method, which takes O(n³). The
// same after the costs of one row or one column have risen takes O(n²).
type solver struct {
	n    int
	cost func(row, column int) float64 // which count from 0

	// Here rows and columns count from 1, and 0 stands for none. No cost is
	// below the potentials of its row and its column together, and that of a
	// row and its column is their sum: so no assignment costs less.
	rows, columns []float64 // potentials
	owner         []int     // by column: the row assigned to it

	// Of the path that is looked for: the least cost by which it reaches a
	// column, from which other column, and whether it has been followed from there.
	least []float64
	way   []int
	used  []bool
}

func newSolver(n int, cost func(row, column int) float64) solver {
	return solver{
		n: n, cost: cost, rows: make([]float64, n+1), columns: make([]float64, n+1), owner: make([]int, n+1),
		least: make([]float64, n+1), way: make([]int, n+1), used: make([]bool, n+1),
	}
}

// copyTo makes another solver one with the same assignment.
func (s *solver) copyTo(t *solver) {
	if t.n != s.n || t.rows == nil {
		*t = newSolver(s.n, s.cost)
	}
	copy(t.rows, s.rows)
	copy(t.columns, s.columns)
	copy(t.owner, s.owner)
}

// solve assigns all rows.
func (s *solver) solve() {
	for row := 1; row <= s.n; row++ {
		s.assign(row)
	}
}

// again assigns the row of a column anew, once costs of one of the two have
// risen.
func (s *solver) again(column int) {
	row := s.owner[column+1]
	s.owner[column+1] = 0
	s.assign(row)
}

// rowOf returns the row that is assigned to a column. Both count from 0.
func (s *solver) rowOf(column int) int { return s.owner[column+1] - 1 }

// assign assigns a row that has no column, and moves others out of its way.
func (s *solver) assign(row int) {
	for j := range s.least {
		s.least[j], s.used[j] = math.Inf(1), false
	}
	s.owner[0] = row
	j := 0
	for s.owner[j] != 0 {
		j = s.advance(j)
	}
	for j != 0 {
		s.owner[j] = s.owner[s.way[j]]
		j = s.way[j]
	}
}

// advance extends the shortest path, which has reached a column, by another
// column, and returns that.
func (s *solver) advance(from int) int {
	s.used[from] = true
	row := s.owner[from]
	delta, next := math.Inf(1), 0
	for j := 1; j <= s.n; j++ {
		if s.used[j] {
			continue
		}
		if c := s.cost(row-1, j-1) - s.rows[row] - s.columns[j]; c < s.least[j] {
			s.least[j], s.way[j] = c, from
		}
		if s.least[j] < delta {
			delta, next = s.least[j], j
		}
	}
	for j := range s.used {
		if s.used[j] {
			s.rows[s.owner[j]] += delta
			s.columns[j] -= delta
		} else {
			s.least[j] -= delta
		}
	}
	return next
}
