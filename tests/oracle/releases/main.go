// Command releases asks the loaders of old releases, each built from the packages of that release.
//
//	releases list                             the releases that it can ask
//	releases lint RELEASE < questions.jsonl   one answer a line
//	releases rows RELEASE < questions.jsonl   the same with the verdict under other settings, where that is another
//	releases write [RELEASE...]               asks every case of tests/cases/releases.jsonl.gz and writes tests/answers/RELEASE/lint.jsonl.gz
//	releases verify [RELEASE...]              asks them again and prints what differs from what is written there
package main

import (
	"fmt"
	"io"
	"os"
)

func main() {
	code, err := run(os.Args[1:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "releases:", err)
		os.Exit(2)
	}
	os.Exit(code)
}

func run(args []string) (int, error) {
	if len(args) == 0 {
		return 2, fmt.Errorf("say list, lint, rows, write or verify")
	}
	switch args[0] {
	case "list":
		for _, r := range releases {
			fmt.Println(r.name)
		}
		return 0, nil
	case "lint", "rows":
		if len(args) != 2 {
			return 2, fmt.Errorf("name one release")
		}
		r, err := named(args[1])
		if err != nil {
			return 2, err
		}
		return 0, r.ask(args[0], os.Stdin, os.Stdout)
	case "write", "verify":
		return overAll(args[0], args[1:])
	}
	return 2, fmt.Errorf("no such command: %s", args[0])
}

// overAll writes or verifies the answers of the releases named, or of all.
func overAll(what string, names []string) (differing int, err error) {
	chosen := releases
	if len(names) > 0 {
		chosen = nil
	}
	for _, name := range names {
		r, err := named(name)
		if err != nil {
			return 2, err
		}
		chosen = append(chosen, r)
	}
	for _, r := range chosen {
		answers, err := r.answers()
		if err != nil {
			return 2, fmt.Errorf("%s: %w", r.name, err)
		}
		if what == "write" {
			if err := r.write(answers); err != nil {
				return 2, err
			}
			continue
		}
		n, err := r.verify(answers, os.Stdout)
		if err != nil {
			return 2, err
		}
		differing += n
	}
	return min(differing, 1), nil
}

// ask builds the loader, if that has not been done, and lets it answer.
func (r release) ask(mode string, questions io.Reader, answers io.Writer) error {
	program, err := r.build()
	if err != nil {
		return err
	}
	return pipe(program, mode, questions, answers)
}
