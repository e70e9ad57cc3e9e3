package main

import (
	"bufio"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
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
