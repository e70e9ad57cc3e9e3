package main

import "os"

// configPath is how messages name the file: a path relative to a folder of its own.
const configPath = "config.yaml"

var scratch string

// enterScratch makes an empty folder and works in it, so that the path in messages is always the same.
func enterScratch() (err error) {
	where := ""
	if _, err := os.Stat("/dev/shm"); err == nil {
		where = "/dev/shm"
	}
	if scratch, err = os.MkdirTemp(where, "loader-"); err != nil {
		return err
	}
	return os.Chdir(scratch)
}

func leaveScratch() {
	os.Chdir("/")
	os.RemoveAll(scratch)
}
