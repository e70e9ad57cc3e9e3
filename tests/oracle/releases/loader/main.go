// Command loader answers the surface `lint` with the words of the one release whose packages it was built with.
//
//	loader lint < questions.jsonl      one answer a line
//	loader rows < questions.jsonl      the same without the file, and the verdict under other settings where that is another
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
)

// modes maps the word on the command line to what turns one question into its answer.
var modes = map[string]func(question) answer{"lint": lint, "rows": row}

func main() {
	if len(os.Args) != 2 || modes[os.Args[1]] == nil {
		fail(fmt.Errorf("name a mode: lint or rows"))
	}
	silenceTheLog()
	if err := enterScratch(); err != nil {
		fail(err)
	}
	err := answerLines(os.Stdin, os.Stdout, modes[os.Args[1]])
	leaveScratch()
	if err != nil {
		fail(err)
	}
}

// answerLines writes one line for each line that it reads, in order, `<`, `>` and `&` as they are.
func answerLines(in io.Reader, out io.Writer, ask func(question) answer) error {
	lines := json.NewDecoder(bufio.NewReaderSize(in, 1<<20))
	to := bufio.NewWriter(out)
	defer to.Flush()
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	for {
		var q question
		if err := lines.Decode(&q); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := encoder.Encode(ask(q)); err != nil {
			return err
		}
	}
}

// silenceTheLog keeps the server's own log out of the terminal: every release's log writes to what os.Stderr is at the time.
func silenceTheLog() {
	if nowhere, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0); err == nil {
		terminal, os.Stderr = os.Stderr, nowhere
	}
}

func fail(err error) {
	fmt.Fprintln(terminal, "loader:", err)
	os.Exit(2)
}

var terminal = os.Stderr
