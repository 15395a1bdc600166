package config

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// bytesOf returns the number of bytes that a size means: a whole number, with
// KB, MB, GB or TB behind it for powers of 1024.
func bytesOf(size string) (int64, error) {
	digits, unit := strings.TrimSpace(size), int64(1)
	for i, name := range []string{"KB", "MB", "GB", "TB"} {
		if rest, ok := strings.CutSuffix(strings.ToUpper(digits), name); ok {
			digits, unit = strings.TrimSpace(rest), int64(1)<<(10*(i+1))
		}
	}
	n, err := strconv.ParseInt(digits, 10, 64)
	if err != nil || n < 0 || n > math.MaxInt64/unit {
		return 0, fmt.Errorf("memory is %q: give a number of bytes, such as 800MB or 4GB, or 0 for half of the machine's memory", size)
	}
	return n * unit, nil
}
