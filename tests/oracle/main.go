// Command oracle answers what `answer` answers, from the packages that kube-apiserver is built from.
//
//	oracle SURFACE < questions.jsonl      one answer a line; SURFACE is lint, read, resolve or object
//	oracle rows < questions.jsonl         rows of the lint corpus: the file, its verdict, and that under other settings
//	oracle verify [DIR]                   asks the committed answers again and prints what differs
//	oracle fuzz [-n N] [-seed S]          prints N made-up files as rows of the lint corpus, verdict included
package main

import (
	"bufio"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"

	"k8s.io/klog/v2"
)

// surfaces maps the name of a surface to what turns one question into its answer.
var surfaces = map[string]func(question) answer{
	"lint":    lint,
	"read":    read,
	"resolve": resolve,
	"object":  object,
}

func main() {
	silenceTheLog()
	if err := enterScratch(); err != nil {
		fail(err)
	}
	code, err := run(os.Args[1:])
	leaveScratch()
	if err != nil {
		fail(err)
	}
	os.Exit(code)
}

func run(args []string) (int, error) {
	if len(args) == 0 {
		return 2, fmt.Errorf("name a surface (lint, read, resolve, object), rows, verify or fuzz")
	}
	if ask, known := surfaces[args[0]]; known {
		return 0, answerLines(os.Stdin, os.Stdout, ask)
	}
	switch args[0] {
	case "verify":
		return verify(args[1:])
	case "rows":
		return 0, answerLines(os.Stdin, os.Stdout, rowFor)
	case "fuzz":
		return 0, fuzz(args[1:])
	}
	return 2, fmt.Errorf("no such surface: %s", args[0])
}

// answerLines writes one line for each line that it reads, in order.
func answerLines(in io.Reader, out io.Writer, ask func(question) answer) error {
	lines := json.NewDecoder(bufio.NewReaderSize(in, 1<<20))
	to := bufio.NewWriter(out)
	defer to.Flush()
	for {
		var q question
		if err := lines.Decode(&q); err == io.EOF {
			return nil
		} else if err != nil {
			return err
		}
		if err := writeLine(to, ask(q)); err != nil {
			return err
		}
	}
}

// writeLine writes a value as JSON on one line, `<`, `>` and `&` as they are.
func writeLine(to io.Writer, value any) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}

// silenceTheLog keeps the server's own log out of the answers.
func silenceTheLog() {
	flags := flag.NewFlagSet("klog", flag.ContinueOnError)
	klog.InitFlags(flags)
	flags.Set("logtostderr", "false")
	flags.Set("alsologtostderr", "false")
	flags.Set("stderrthreshold", "FATAL")
	klog.SetOutput(io.Discard)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "oracle:", err)
	os.Exit(2)
}
