// Verifies a log that Enlace exported as a folder of C2SP tlog-tiles, with the code of Go's checksum database and none of ours:
// golang.org/x/mod/sumdb/note opens the checkpoint, golang.org/x/mod/sumdb/tlog authenticates every tile, every entry and every proof.
//
//	verify-tiles <folder> <log vkey> <witness vkey>...
//	verify-tiles <file of C2SP tlog-proof> <log vkey> <witness vkey>...
//
// Prints what it checked; ends with 1 and the reason when anything is not as the signatures say.
package main

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// cosigner verifies cosignature/v1 of C2SP tlog-cosignature; the note package knows plain Ed25519 only.
type cosigner struct {
	name string
	hash uint32
	key  ed25519.PublicKey
}

func (c cosigner) Name() string    { return c.name }
func (c cosigner) KeyHash() uint32 { return c.hash }
func (c cosigner) Verify(msg, sig []byte) bool {
	if len(sig) != 8+ed25519.SignatureSize {
		return false
	}
	text := fmt.Sprintf("cosignature/v1\ntime %d\n%s", binary.BigEndian.Uint64(sig), msg)
	return ed25519.Verify(c.key, []byte(text), sig[8:])
}

func newCosigner(vkey string) cosigner {
	parts := strings.SplitN(vkey, "+", 3)
	if len(parts) != 3 {
		check(fmt.Errorf("not a verifier key: %s", vkey))
	}
	id, err := hex.DecodeString(parts[1])
	check(err)
	key, err := base64.StdEncoding.DecodeString(parts[2])
	check(err)
	sum := sha256.Sum256(append([]byte(parts[0]+"\n"), key...))
	if len(key) != 1+ed25519.PublicKeySize || key[0] != 4 || !bytes.Equal(sum[:4], id) {
		check(fmt.Errorf("not a witness's key: %s", vkey))
	}
	return cosigner{parts[0], binary.BigEndian.Uint32(id), key[1:]}
}

// folder reads tiles as Go names them (tile/8/L/N) from where C2SP has them (tile/L/N).
type folder string

func (f folder) Height() int { return 8 }
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, t := range tiles {
		var err error
		if data[i], err = os.ReadFile(filepath.Join(string(f), strings.Replace(t.Path(), "tile/8/", "tile/", 1))); err != nil {
			return nil, err
		}
	}
	return data, nil
}
func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

// entries reads a bundle: each entry behind its length of two bytes.
func (f folder) entries(n, width int64) [][]byte {
	t := tlog.Tile{H: 8, L: 0, N: n, W: int(width)}
	data, err := os.ReadFile(filepath.Join(string(f), strings.Replace(t.Path(), "tile/8/0/", "tile/entries/", 1)))
	check(err)
	var found [][]byte
	for len(data) >= 2 {
		length := int(binary.BigEndian.Uint16(data))
		if len(data) < 2+length {
			check(fmt.Errorf("bundle %d is cut off", n))
		}
		found = append(found, data[2:2+length])
		data = data[2+length:]
	}
	if len(data) != 0 || int64(len(found)) != width {
		check(fmt.Errorf("bundle %d has %d entries and %d bytes over, not %d", n, len(found), len(data), width))
	}
	return found
}

func open(text []byte, verifiers []note.Verifier) tlog.Tree {
	n, err := note.Open(text, note.VerifierList(verifiers...))
	check(err)
	if len(n.Sigs) != len(verifiers) {
		check(fmt.Errorf("%d of %d signatures verified", len(n.Sigs), len(verifiers)))
	}
	lines := strings.SplitN(n.Text, "\n", 4)
	if len(lines) != 4 || lines[0] != verifiers[0].Name() {
		check(fmt.Errorf("not a checkpoint of %s", verifiers[0].Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	hash, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: hash}
}

// proof checks one entry by itself; the extra data of the file are the entry, then its values.
func proof(text []byte, verifiers []note.Verifier) {
	head, checkpoint, found := strings.Cut(string(text), "\n\n")
	lines := strings.Split(head, "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		check(fmt.Errorf("not a proof"))
	}
	extra, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	check(err)
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	check(err)
	var way tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		check(err)
		way = append(way, hash)
	}
	tree := open([]byte(checkpoint), verifiers)
	entry, _, _ := bytes.Cut(extra, []byte("\n"))
	check(tlog.CheckRecord(way, tree.N, tree.Hash, index, tlog.RecordHash(entry)))
	fmt.Printf("%d signatures, entry %d of %d\n", len(verifiers), index, tree.N)
}

func main() {
	dir := folder(os.Args[1])
	log, err := note.NewVerifier(os.Args[2])
	check(err)
	verifiers := []note.Verifier{log}
	for _, vkey := range os.Args[3:] {
		verifiers = append(verifiers, newCosigner(vkey))
	}
	if stat, err := os.Stat(os.Args[1]); err == nil && stat.Mode().IsRegular() {
		text, err := os.ReadFile(os.Args[1])
		check(err)
		proof(text, verifiers)
		return
	}
	text, err := os.ReadFile(filepath.Join(string(dir), "checkpoint"))
	check(err)
	tree := open(text, verifiers)
	hashes := tlog.TileHashReader(tree, dir)
	for from := int64(0); from < tree.N; from += 256 {
		width := tree.N - from
		if width > 256 {
			width = 256
		}
		indexes := make([]int64, width)
		for i := range indexes {
			indexes[i] = tlog.StoredHashIndex(0, from+int64(i))
		}
		leaves, err := hashes.ReadHashes(indexes)
		check(err)
		for i, entry := range dir.entries(from/256, width) {
			if tlog.RecordHash(entry) != leaves[i] {
				check(fmt.Errorf("entry %d is not the one that was logged", from+int64(i)))
			}
		}
	}
	fmt.Printf("%d signatures, %d entries\n", len(verifiers), tree.N)
}
