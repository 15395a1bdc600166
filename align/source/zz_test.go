package source
import ("testing";"context";"os")
func TestZZ(t *testing.T) {
	for d, err := range Read(context.Background(), Options{}, os.Getenv("SEEDS")) {
		if err != nil { t.Log(err); continue }
		t.Logf("%s title=%q date=%v alt=%v by=%q dateline=%q", d.Name, d.Title, d.Date, d.DateAlt, d.DateBy, d.Dateline)
	}
}
