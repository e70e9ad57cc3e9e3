package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// answersFolder finds tests/answers from where the program was started: the root, tests, or tests/oracle.
func answersFolder() (string, error) {
	for _, way := range []string{"tests/answers", "answers", "../answers"} {
		folder := filepath.Join(startFolder, way)
		if _, err := os.Stat(folder); err == nil {
			return folder, nil
		}
	}
	return "", fmt.Errorf("no tests/answers near %s", startFolder)
}

// rows calls for each line of a JSON lines file, which may be packed with gzip.
func rows(path string, each func(line json.RawMessage) error) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var text io.Reader = bufio.NewReaderSize(file, 1<<20)
	if strings.HasSuffix(path, ".gz") {
		if text, err = gzip.NewReader(text); err != nil {
			return err
		}
	}
	lines := json.NewDecoder(text)
	for {
		var line json.RawMessage
		if err := lines.Decode(&line); err == io.EOF {
			return nil
		} else if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		if err := each(line); err != nil {
			return err
		}
	}
}

// corpusFiles are the configurations of the committed lint corpus.
func corpusFiles(folder string) (files [][]byte, err error) {
	err = rows(filepath.Join(folder, "corpus-public.jsonl.gz"), func(line json.RawMessage) error {
		var q question
		if err := json.Unmarshal(line, &q); err != nil {
			return err
		}
		file, err := q.file()
		files = append(files, file)
		return err
	})
	return files, err
}
