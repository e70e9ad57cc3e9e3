package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// casesPath holds the configurations that every release is asked, `{id, class, config or config_b64}` a line.
const casesPath = "../../cases/releases.jsonl.gz"

// answersPath holds the rows of one release: what the loader said, by the case's id.
func (r release) answersPath() string {
	return filepath.Join("../../answers", r.name, "lint.jsonl.gz")
}

// answers asks every case that the release can answer in bounded time.
func (r release) answers() ([]byte, error) {
	cases, err := unpack(casesPath)
	if err != nil {
		return nil, err
	}
	var questions, answers bytes.Buffer
	for _, line := range lines(cases) {
		var about struct{ Class string }
		if err := json.Unmarshal(line, &about); err != nil {
			return nil, err
		}
		if r.bounded || about.Class != unboundedClass {
			questions.Write(line)
			questions.WriteByte('\n')
		}
	}
	err = r.ask("rows", &questions, &answers)
	return answers.Bytes(), err
}

// unboundedClass is what the cases with multiplying aliases are filed under.
const unboundedClass = "bomb"

func (r release) write(answers []byte) error {
	if err := os.MkdirAll(filepath.Dir(r.answersPath()), 0o755); err != nil {
		return err
	}
	var packed bytes.Buffer
	to, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err := to.Write(answers); err != nil {
		return err
	}
	if err := to.Close(); err != nil {
		return err
	}
	fmt.Printf("%s: %d answers, %d bytes\n", r.name, len(lines(answers)), packed.Len())
	return os.WriteFile(r.answersPath(), packed.Bytes(), 0o644)
}

// verify prints the ids whose answer is not the committed one, and counts them.
func (r release) verify(answers []byte, to io.Writer) (differing int, err error) {
	committed, err := unpack(r.answersPath())
	if err != nil {
		return 0, err
	}
	want, got := lines(committed), lines(answers)
	for i := range max(len(want), len(got)) {
		if i >= len(want) || i >= len(got) || !bytes.Equal(want[i], got[i]) {
			differing++
			fmt.Fprintf(to, "%s row %d:\n  committed %.300s\n  now       %.300s\n", r.name, i+1, at(want, i), at(got, i))
		}
	}
	fmt.Fprintf(to, "%s: %d answers, %d differ\n", r.name, len(got), differing)
	return differing, nil
}

func at(rows [][]byte, i int) []byte {
	if i < len(rows) {
		return rows[i]
	}
	return []byte("nothing")
}

func lines(text []byte) [][]byte {
	if len(text) == 0 {
		return nil
	}
	return bytes.Split(bytes.TrimSuffix(text, []byte("\n")), []byte("\n"))
}

func unpack(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	text, err := gzip.NewReader(file)
	if err != nil {
		return nil, err
	}
	return io.ReadAll(text)
}
