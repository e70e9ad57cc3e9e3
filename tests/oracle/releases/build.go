package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// build compiles `loader` with the packages of the release and gives the program's path.
//
// The pins are copied aside first, each with the one list of sums that all releases share, since Go keeps a list per mod file.
func (r release) build() (program string, err error) {
	workshop := filepath.Join(os.TempDir(), "atrest-loaders")
	if err := os.MkdirAll(workshop, 0o755); err != nil {
		return "", err
	}
	pins := filepath.Join(workshop, r.name+".mod")
	if err := copyFile(filepath.Join("mods", r.name+".mod"), pins); err != nil {
		return "", err
	}
	if err := copyFile("mods/releases.sum", filepath.Join(workshop, r.name+".sum")); err != nil {
		return "", err
	}
	program = filepath.Join(workshop, r.name)
	command := exec.Command("go", "build", "-modfile="+pins, "-tags="+r.tags, "-ldflags=-s -w -checklinkname=0 -X main.release="+r.name, "-o", program, "./loader")
	command.Stdout, command.Stderr = os.Stderr, os.Stderr
	return program, command.Run()
}

func pipe(program, mode string, questions io.Reader, answers io.Writer) error {
	command := exec.Command(program, mode)
	command.Stdin, command.Stdout, command.Stderr = questions, answers, os.Stderr
	return command.Run()
}

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}
