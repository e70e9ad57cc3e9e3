package main

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"slices"
)

// changeCharacters puts in, takes out or replaces a few characters of a file.
func changeCharacters(dice *rand.Rand, files [][]byte) []byte {
	file := slices.Clone(pickOne(dice, files))
	for range 1 + dice.IntN(3) {
		at := dice.IntN(len(file) + 1)
		new := []byte(pickOne(dice, characters))
		switch dice.IntN(4) {
		case 0:
			file = slices.Insert(file, at, new...)
		case 1:
			file = slices.Delete(file, at, min(len(file), at+1+dice.IntN(3)))
		case 2:
			file = slices.Replace(file, at, min(len(file), at+1), new...)
		case 3:
			if at < len(file) {
				file[at] ^= 1 << dice.IntN(8)
			}
		}
	}
	return file
}

// changeLines drops, repeats, swaps, moves and indents lines of a file.
func changeLines(dice *rand.Rand, files [][]byte) []byte {
	lines := bytes.SplitAfter(slices.Clone(pickOne(dice, files)), []byte("\n"))
	for range 1 + dice.IntN(3) {
		if len(lines) < 2 {
			break
		}
		at, other := dice.IntN(len(lines)), dice.IntN(len(lines))
		switch dice.IntN(7) {
		case 0:
			lines = slices.Delete(lines, at, at+1)
		case 1:
			lines = slices.Insert(lines, other, lines[at])
		case 2:
			lines[at], lines[other] = lines[other], lines[at]
		case 3:
			lines[at] = append([]byte(pickOne(dice, indents)), lines[at]...)
		case 4:
			lines[at] = bytes.TrimPrefix(lines[at], []byte(" "))
		case 5:
			lines[at] = bytes.TrimLeft(lines[at], " -")
		case 6:
			lines = slices.Insert(lines, at, []byte(pickOne(dice, extraLines)))
		}
	}
	return bytes.Join(lines, nil)
}

// changeWords replaces scalars of a file by others.
func changeWords(dice *rand.Rand, files [][]byte) []byte {
	file := pickOne(dice, files)
	for range 1 + dice.IntN(3) {
		found := word.FindAllIndex(file, -1)
		if len(found) == 0 {
			break
		}
		at := found[dice.IntN(len(found))]
		new := []byte(pickOne(dice, words))
		if dice.IntN(4) == 0 {
			other := found[dice.IntN(len(found))]
			new = file[other[0]:other[1]]
		}
		file = slices.Concat(file[:at[0]], new, file[at[1]:])
	}
	return file
}

// splice joins the beginning of one file to the end of another, at line ends.
func splice(dice *rand.Rand, files [][]byte) []byte {
	a := bytes.SplitAfter(pickOne(dice, files), []byte("\n"))
	b := bytes.SplitAfter(pickOne(dice, files), []byte("\n"))
	head, tail := a[:dice.IntN(len(a)+1)], b[dice.IntN(len(b)+1):]
	return bytes.Join(slices.Concat(head, tail), nil)
}

func pickOne[T any](dice *rand.Rand, of []T) T { return of[dice.IntN(len(of))] }

var word = regexp.MustCompile(`[^\s:\[\]{},#'"-][^\s:\[\]{},#'"]*|"[^"\n]*"|'[^'\n]*'`)

var indents = []string{" ", "  ", "    ", "\t", "- ", "? ", ": ", "# ", "'", "\"", "|", "> "}

var extraLines = []string{
	"\n", "---\n", "...\n", "# a comment\n", "\t\n", "  \n", "%YAML 1.1\n", "%TAG ! tag:x,2000:\n", "foo: bar\n", "  foo: bar\n",
	"- identity: {}\n", "  - identity: {}\n", "<<: *a\n", "<<: {kind: X}\n", "x: &a {b: c}\n", "? a\n", ": b\n", "kind: EncryptionConfiguration\n",
	"? - a\n  - b\n", "|\n", "\r", "\r\n", "'\n", "resources: []\n",
}

var characters = []string{
	" ", "  ", "\t", "\n", "\r", "\r\n", ":", ": ", "-", "- ", "?", "? ", ",", "[", "]", "{", "}", "#", " #", "&", "&a ", "*", "*a", "!", "!!str ", "!!binary ",
	"!<x> ", "|", "|\n", "|-", "|+", "|2", ">", ">\n", "'", "''", "\"", "\\", "\\n", "\\x41", "\\u00e9", "\\U0001F600", "%", "@", "`", "~", "<<", "<<: ", "=", "0", "1", "a", "Z",
	"_", ".", "..", "...", "---", "\x00", "\x7f", "\x1b", "\x85", "\u0085", "\u00a0", "\u2028", "\u2029", "\ufeff", "\xff", "\xc3", "\xe2\x82", "é", "中", "😀", "\ufffe", "\ud7ff", "\u00ad",
	"\f", "\v", "/", "*.", "*.*", "+", "null", "true",
}
