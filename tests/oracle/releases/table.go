package main

import "fmt"

// release is one whose loader can be built: its pins stand in `mods/NAME.mod`, and tags choose how its loader is called.
type release struct {
	name string
	tags string
	// bounded tells that the YAML library refuses aliases that multiply; without that some cases would not end.
	bounded bool
}

func named(name string) (release, error) {
	for _, r := range releases {
		if r.name == name {
			return r, nil
		}
	}
	return release{}, fmt.Errorf("no loader of %s can be built", name)
}

// releases from the oldest whose packages the module proxy has. Tags: `overrides` is the loader up to 1.25, `stop` that of 1.26,
// `unnamed` that of 1.27 and 1.28, none the present one; `nogates` leaves out feature gates, whose package was elsewhere.
var releases = []release{
	{"1.10", "overrides,nogates", false},
	{"1.11", "overrides,nogates", false},
	{"1.12", "overrides,nogates", false},
	{"1.13", "overrides,nogates", false},
	{"1.14", "overrides,nogates", false},
	{"1.15", "overrides", true},
	{"1.16", "overrides", true},
	{"1.17", "overrides", true},
	{"1.18", "overrides", true},
	{"1.19", "overrides", true},
	{"1.20", "overrides", true},
	{"1.21", "overrides", true},
	{"1.22", "overrides", true},
	{"1.23", "overrides", true},
	{"1.24", "overrides", true},
	{"1.25", "overrides", true},
	{"1.26", "stop", true},
	{"1.27", "unnamed", true},
	{"1.28", "unnamed", true},
	{"1.29", "", true},
	{"1.30", "", true},
	{"1.31", "", true},
	{"1.32", "", true},
	{"1.33", "", true},
	{"1.34", "", true},
	{"1.35", "", true},
	{"1.36", "", true},
	{"1.37", "", true},
}
