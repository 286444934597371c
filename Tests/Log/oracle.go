// Another program's opinion of a log that Baken wrote: Go's golang.org/x/mod/sumdb, which shares no code with it.
//
//	oracle LOG KEY [PROOFS]
//
// Opens the checkpoint as a signed note with the verifier key in the file KEY, builds the tree from the entry bundles
// anew, compares every tile and the root, and checks each proof of PROOFS (lines `i INDEX SIZE HASH…` and
// `c OLD SIZE HASH…`) with tlog.CheckRecord and tlog.CheckTree, and that it rejects each with one bit flipped.
package main

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Println("FAILED:", err)
		os.Exit(1)
	}
}

func read(path string) []byte {
	data, err := os.ReadFile(path)
	check(err)
	return data
}

// c2sp.org/tlog-tiles: as tlog.Tile.Path, without the height.
func tilePath(level string, n int64, width int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n >= 1000 {
		n /= 1000
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	return "tile/" + level + "/" + path
}

type hashes []tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	out := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		out[i] = h[index]
	}
	return out, nil
}

func width(size, n int64) int64 {
	if size-n*256 < 256 {
		return size - n*256
	}
	return 256
}

func main() {
	dir := os.Args[1] + "/"
	verifier, err := note.NewVerifier(strings.TrimSpace(string(read(os.Args[2]))))
	check(err)
	opened, err := note.Open(read(dir+"checkpoint"), note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	if lines[0] != verifier.Name() {
		check(fmt.Errorf("origin %q, key %q", lines[0], verifier.Name()))
	}

	var stored hashes
	var entries [][]byte
	for n := int64(0); n*256 < size; n++ {
		bundle := read(dir + tilePath("entries", n, width(size, n)))
		for i := int64(0); i < width(size, n); i++ {
			length := int(bundle[0])<<8 | int(bundle[1])
			entry := bundle[2 : 2+length]
			bundle = bundle[2+length:]
			added, err := tlog.StoredHashes(n*256+i, entry, stored)
			check(err)
			stored = append(stored, added...)
			entries = append(entries, entry)
		}
		if len(bundle) != 0 {
			check(fmt.Errorf("bytes behind bundle %d", n))
		}
	}
	root, err := tlog.TreeHash(size, stored)
	check(err)
	if root.String() != lines[2] {
		check(fmt.Errorf("root %v, signed %v", root, lines[2]))
	}
	tiles := 0
	for level, count := 0, size; count > 0; level, count = level+1, count/256 {
		for n := int64(0); n*256 < count; n++ {
			w := width(count, n)
			want, err := tlog.ReadTileData(tlog.Tile{H: 8, L: level, N: n, W: int(w)}, stored)
			check(err)
			path := tilePath(strconv.Itoa(level), n, w)
			if !bytes.Equal(want, read(dir+path)) {
				check(fmt.Errorf("%s holds other hashes", path))
			}
			tiles++
		}
	}
	fmt.Printf("%d entries, %d tiles and the signed root are as Go has them\n", size, tiles)
	if len(os.Args) > 3 {
		checkProofs(string(read(os.Args[3])), stored, entries)
	}
}

func checkProofs(text string, stored hashes, entries [][]byte) {
	roots := map[int64]tlog.Hash{}
	root := func(size int64) tlog.Hash {
		if _, ok := roots[size]; !ok {
			hash, err := tlog.TreeHash(size, stored)
			check(err)
			roots[size] = hash
		}
		return roots[size]
	}
	var records, trees, rejected int
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		words := strings.Fields(line)
		first, _ := strconv.ParseInt(words[1], 10, 64)
		size, _ := strconv.ParseInt(words[2], 10, 64)
		var path []tlog.Hash
		for _, word := range words[3:] {
			data, err := base64.StdEncoding.DecodeString(word)
			check(err)
			var hash tlog.Hash
			copy(hash[:], data)
			path = append(path, hash)
		}
		verify := func() error {
			if words[0] == "i" {
				return tlog.CheckRecord(path, size, root(size), first, tlog.RecordHash(entries[first]))
			}
			return tlog.CheckTree(path, size, root(size), first, root(first))
		}
		if err := verify(); err != nil {
			check(fmt.Errorf("%s %s: %v", words[0], words[1], err))
		}
		if words[0] == "i" {
			records++
		} else {
			trees++
		}
		if len(path) > 0 {
			path[int(first)%len(path)][int(size)%32] ^= 1
			if verify() == nil {
				check(fmt.Errorf("%s %s with a flipped bit passes", words[0], words[1]))
			}
			rejected++
		}
	}
	fmt.Printf("%d inclusion and %d consistency proofs hold, %d with a flipped bit do not\n", records, trees, rejected)
}
