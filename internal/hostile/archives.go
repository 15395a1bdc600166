package hostile

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io/fs"
	"strings"
)

// A member is one file to be packed.
type member struct{ name, content string }

// zipOf packs members; one whose content begins with "-> " is a link. A
// failure to write to memory is a mistake of this package.
func zipOf(members ...member) func() []byte {
	return func() []byte {
		var out bytes.Buffer
		z := zip.NewWriter(&out)
		for _, m := range members {
			h := &zip.FileHeader{Name: m.name, Method: zip.Deflate}
			if target, ok := strings.CutPrefix(m.content, "-> "); ok {
				h.SetMode(fs.ModeSymlink | 0o777)
				m.content = target
			}
			w, err := z.CreateHeader(h)
			must(err)
			_, err = w.Write([]byte(m.content))
			must(err)
		}
		must(z.Close())
		return out.Bytes()
	}
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// tarOf packs headers whose content is as long as they say.
func tarOf(members ...member) func() []byte {
	return func() []byte {
		var out bytes.Buffer
		z := tar.NewWriter(&out)
		for _, m := range members {
			must(z.WriteHeader(&tar.Header{Name: m.name, Mode: 0o644, Size: int64(len(m.content))}))
			_, err := z.Write([]byte(m.content))
			must(err)
		}
		must(z.Close())
		return out.Bytes()
	}
}

func gzipOf(content func() []byte) func() []byte {
	return func() []byte {
		var out bytes.Buffer
		z := gzip.NewWriter(&out)
		_, err := z.Write(content())
		must(err)
		must(z.Close())
		return out.Bytes()
	}
}

// patched changes bytes behind the last place of a signature.
func patched(content func() []byte, signature string, offset int, value any) func() []byte {
	return func() []byte {
		b := bytes.Clone(content())
		field, err := binary.Append(nil, binary.LittleEndian, value)
		must(err)
		copy(b[bytes.LastIndex(b, []byte(signature))+offset:], field)
		return b
	}
}

// around puts bytes before and behind content.
func around(before string, content func() []byte, after string) func() []byte {
	return func() []byte { return append(append([]byte(before), content()...), after...) }
}

// nested packs content so many times over.
func nested(n int, content func() []byte) func() []byte {
	return func() []byte {
		b := content()
		for range n {
			b = zipOf(member{"in.zip", string(b)})()
		}
		return b
	}
}

const (
	central = "PK\x01\x02" // the record of a member in the list at the end
	local   = "PK\x03\x04" // the one before its content
	ending  = "PK\x05\x06"
)

// archives returns ZIP archives.
func archives() []File {
	story := member{"story.txt", Story}
	one := zipOf(story)
	bomb := strings.Repeat("a", 32<<20)
	return []File{
		{"zip/bomb.zip", "a member a thousand times its size", Partly, "200 times its size", func() []byte { return zipOf(member{"a.txt", bomb}, story)() }},
		{"zip/bomb-page.zip", "a page a thousand times its size", Partly, "200 times its size", func() []byte { return zipOf(member{"a.html", bomb}, story)() }},
		{"zip/bomb-lines.zip", "lines a thousand times their size", Partly, "200 times its size", func() []byte { return zipOf(member{"a.jsonl", `{"text":"` + bomb}, story)() }},
		{"zip/bomb-inner.zip", "an archive that is a bomb in an archive", Partly, "200 times its size", func() []byte {
			return zipOf(member{"in.zip", string(zipOf(member{"a.txt", bomb})())}, story)()
		}},
		{"zip/nested.zip", "archives ten deep", Refused, "an archive within 2 others", nested(10, one)},
		{"zip/nested-wide.zip", "archives of archives of archives", Refused, "an archive within 2 others", func() []byte {
			b := string(one())
			for range 4 {
				b = string(zipOf(member{"1.zip", b}, member{"2.zip", b}, member{"3.zip", b})())
			}
			return []byte(b)
		}},
		{"zip/count.zip", "more members than anybody reads", Refused, "given up", func() []byte {
			var out bytes.Buffer
			z := zip.NewWriter(&out)
			for i := range many + 1 {
				_, err := z.CreateHeader(&zip.FileHeader{Name: fmt.Sprintf("%d", i), Method: zip.Store})
				must(err)
			}
			must(z.Close())
			return out.Bytes()
		}},
		{"zip/overlap.zip", "members that share their bytes", Refused, "overlap", patched(zipOf(story, story), central, 20, uint32(1<<30))},
		{"zip/grown.zip", "a member larger than it says", Refused, "damaged", patched(one, central, 24, uint32(3))},
		{"zip/shrunk.zip", "a member smaller than it says", Refused, "cut off", patched(one, central, 24, uint32(1<<31))},
		{"zip/checksum.zip", "another checksum", Refused, "checksum", patched(one, central, 16, uint32(7))},
		{"zip/encrypted.zip", "an encrypted member", Refused, "encrypted", patched(one, central, 8, uint16(1))},
		{"zip/method.zip", "a method of nobody", Refused, "method", patched(one, central, 10, uint16(99))},
		{"zip/offset.zip", "a member that is elsewhere", Refused, "damaged", patched(one, central, 42, uint32(1<<30))},
		{"zip/local.zip", "no header before the content", Refused, "not a ZIP archive", patched(one, local, 0, uint32(0))},
		{"zip/list.zip", "a list that is not there", Refused, "damaged", patched(one, ending, 16, uint32(1<<31))},
		{"zip/list-count.zip", "a list of more members than there are", Refused, "cut off", patched(one, ending, 10, uint16(60_000))},
		{"zip/comment.zip", "an archive in the comment of an archive", Read, "", around("", patched(one, ending, 20, uint16(200)), string(one()))},
		{"zip/prefixed.zip", "something else before it", Refused, "not a ZIP archive", around("#!/bin/sh\nexit\n", one, "")},
		{"zip/ending.zip", "an end without a beginning", Refused, "no document in this archive", of("PK\x05\x06" + strings.Repeat("\x00", 18))},
		{"zip/out.zip", "names that lead out", Refused, "leads out of the archive", zipOf(member{"../../../../tmp/owned.txt", Story}, member{"/etc/owned.txt", Story}, member{`..\..\owned.txt`, Story})},
		{"zip/names.zip", "names that a terminal obeys", Read, "", zipOf(member{"\x1b[31m\u202etxt.\n=a.txt", Story})},
		{"zip/name-nul.zip", "a NUL in a name", Read, "", zipOf(member{"a.txt\x00.png.txt", Story})},
		{"zip/name-long.zip", "a name of sixty thousand bytes", Read, "", zipOf(member{strings.Repeat("a/", 30_000) + "a.txt", Story})},
		{"zip/name-none.zip", "no name", Read, "", zipOf(member{"", Story})},
		{"zip/names-twice.zip", "two members of one name", Read, "", zipOf(story, story)},
		{"zip/link.zip", "a link out", Refused, "a link", zipOf(member{"a.txt", "-> /etc/hostname"})},
		{"zip/named.txt", "an archive under another name", Read, "", one},
		{"zip/none.zip", "no member", Refused, "no document in this archive", zipOf()},
	}
}

// header returns one header of tar with a field changed, and its checksum
// right; the content follows it.
func header(h tar.Header, content string, change func([]byte)) func() []byte {
	return func() []byte {
		var out bytes.Buffer
		z := tar.NewWriter(&out)
		must(z.WriteHeader(&h))
		b := out.Bytes()
		change(b)
		copy(b[148:156], "        ")
		sum := 0
		for _, c := range b[:512] {
			sum += int(c)
		}
		copy(b[148:156], fmt.Sprintf("%06o\x00 ", sum))
		return append(append(b, content...), make([]byte, 1024)...)
	}
}

// tars returns tar archives.
func tars() []File {
	plain := tar.Header{Name: "a.txt", Mode: 0o644}
	set := func(at int, s string) func([]byte) { return func(b []byte) { copy(b[at:], s) } }
	kind := func(flag byte) func([]byte) { return func(b []byte) { b[156] = flag } }
	return []File{
		{"tar/huge.tar", "a member of eight gigabytes that is not there", Refused, "cut off", header(plain, Story, set(124, "77777777777\x00"))},
		{"tar/negative.tar", "a member of less than no bytes", Refused, "damaged", header(plain, Story, set(124, "\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xf0"))},
		{"tar/octal.tar", "a size that is no number", Refused, "damaged", header(plain, Story, set(124, "99999999999\x00"))},
		{"tar/checksum.tar", "another checksum", Refused, "damaged", func() []byte {
			b := tarOf(member{"a.txt", Story})()
			b[0] = 'b'
			return b
		}},
		{"tar/link.tar", "a link out", Refused, "a link", header(tar.Header{Name: "a.txt", Typeflag: tar.TypeSymlink, Linkname: "/etc/hostname"}, "", kind('2'))},
		{"tar/hard.tar", "a hard link out", Refused, "a link", header(tar.Header{Name: "a.txt", Typeflag: tar.TypeLink, Linkname: "/etc/hostname"}, "", kind('1'))},
		{"tar/device.tar", "a device", Refused, "a device", header(plain, "", kind('3'))},
		{"tar/pipe.tar", "a pipe", Refused, "pipe", header(plain, "", kind('6'))},
		{"tar/kind.tar", "a member of no known kind", Refused, "not a regular file", header(plain, "", kind('Z'))},
		{"tar/long.tar", "a name of a gigabyte that is not there", Refused, "damaged", header(plain, "a", func(b []byte) { b[156] = 'L'; copy(b[124:], "07777777777\x00") })},
		{"tar/records.tar", "records of a length that they have not", Refused, "damaged", func() []byte {
			h := header(plain, "99999999999 path=a\n"+strings.Repeat("\x00", 493), func(b []byte) { b[156] = 'x'; copy(b[124:], "00000000023\x00") })
			return append(h(), tarOf(member{"b.txt", Story})()...)
		}},
		{"tar/out.tar", "names that lead out", Refused, "leads out of the archive", tarOf(member{"../../owned.txt", Story}, member{"/etc/owned.txt", Story})},
		{"tar/open.tar", "no end", Partly, "its end is missing", func() []byte { b := tarOf(member{"a.txt", Story})(); return b[:1024] }},
		{"tar/none.tar", "zeros alone", Refused, "not a tar archive", of(strings.Repeat("\x00", 10240))},
		{"tar/names.tar", "a name that a terminal obeys", Read, "", tarOf(member{"\u202e\u009b31ma.txt", Story})},
	}
}

// gzips returns what gzip packed.
func gzips() []File {
	one := gzipOf(of(Story))
	return []File{
		{"gzip/bomb.txt.gz", "a text a thousand times its size", Refused, "200 times its size", gzipOf(times("", "a", 64<<20, ""))},
		{"gzip/bomb.tar.gz", "an archive a thousand times its size", Refused, "200 times its size", func() []byte { return gzipOf(tarOf(member{"a.txt", strings.Repeat("a", 64<<20)}))() }},
		{"gzip/bomb.jsonl.gz", "a line a thousand times its size", Refused, "200 times its size", gzipOf(times(`{"text":"`, "a", 64<<20, ""))},
		{"gzip/bomb-twice.gz", "a bomb packed twice", Refused, "200 times its size", gzipOf(gzipOf(times("", "a", 128<<20, "")))},
		{"gzip/nested.gz", "packed four times", Refused, "packed more than 2 times", gzipOf(gzipOf(gzipOf(one)))},
		{"gzip/checksum.txt.gz", "another checksum", Refused, "checksum", func() []byte { b := one(); b[len(b)-6] ^= 1; return b }},
		{"gzip/size.txt.gz", "another size", Refused, "checksum", func() []byte { b := one(); b[len(b)-2] ^= 1; return b }},
		{"gzip/content.txt.gz", "bytes that are not packed", Refused, "damaged", func() []byte { return append(one()[:10], "\xff\xff\xff\xff"...) }},
		{"gzip/flags.txt.gz", "a header with a name that does not end", Refused, "damaged", func() []byte {
			return append([]byte("\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff"), bytes.Repeat([]byte("a"), 2000)...)
		}},
		{"gzip/behind.txt.gz", "something else behind it", Refused, "something else follows", around("", one, "and more")},
		{"gzip/padded.txt.gz", "zeros behind it, as on a tape", Read, "", around("", one, strings.Repeat("\x00", 10_000))},
		{"gzip/row.txt.gz", "ten thousand empty members in a row", Read, "", func() []byte { return append(bytes.Repeat(gzipOf(of(""))(), 10_000), one()...) }},
		{"gzip/empty.txt.gz", "nothing", Refused, "empty", gzipOf(of(""))},
		{"gzip/picture.png.gz", "a picture", Refused, "not supported", gzipOf(of("\x89PNG\r\n\x1a\n"))},
		{"gzip/named.txt", "gzip under another name", Read, "", one},
	}
}
