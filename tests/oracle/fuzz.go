package main

import (
	"bufio"
	"encoding/base64"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"reflect"
	"unicode/utf8"
)

// fuzz prints made-up files with their verdicts. A file whose verdict changes from one try to the next is left out: some
// messages follow Go's random order of maps.
func fuzz(args []string) error {
	flags := flag.NewFlagSet("fuzz", flag.ContinueOnError)
	count := flags.Int("n", 1000, "how many files")
	seed := flags.Uint64("seed", 1, "the same seed gives the same files")
	first := flags.Int("first", 0, "number of the first file")
	if err := flags.Parse(args); err != nil {
		return err
	}
	folder, err := answersFolder()
	if err != nil {
		return err
	}
	files, err := corpusFiles(folder)
	if err != nil {
		return err
	}
	to := bufio.NewWriter(os.Stdout)
	defer to.Flush()
	for n := *first; n < *first+*count; n++ {
		dice := rand.New(rand.NewPCG(*seed, uint64(n)))
		recipe := recipes[n%len(recipes)]
		row, steady := rowOf(recipe.make(dice, files))
		if !steady {
			continue
		}
		row.ID, row.Class = fmt.Sprintf("fuzz-%d-%d", *seed, n), recipe.class
		if err := writeLine(to, row); err != nil {
			return err
		}
	}
	return nil
}

// recipes make a file out of chance and the corpus.
var recipes = []struct {
	class string
	make  func(*rand.Rand, [][]byte) []byte
}{
	{"characters", changeCharacters},
	{"lines", changeLines},
	{"words", changeWords},
	{"splice", splice},
	{"made", makeFile},
	{"soup", makeSoup},
	{"made", makeFile},
	{"json", makeJSON},
}

// rowOf is a row of the lint corpus; its verdict under another setting stands there only where it is another.
func rowOf(file []byte) (row answer, steady bool) {
	row = verdict(file, false, false)
	for range 2 {
		if !reflect.DeepEqual(row, verdict(file, false, false)) {
			return row, false
		}
	}
	withGate, withReload := verdict(file, true, false), verdict(file, false, true)
	if !reflect.DeepEqual(row, withGate) {
		row.KMSv1 = &withGate
	}
	if !reflect.DeepEqual(row, withReload) {
		row.Reload = &withReload
	}
	if text := string(file); utf8.ValidString(text) {
		row.Config = &text
	} else {
		row.ConfigB64 = base64.StdEncoding.EncodeToString(file)
	}
	return row, true
}
