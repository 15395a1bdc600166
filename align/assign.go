package align

import "math"

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
