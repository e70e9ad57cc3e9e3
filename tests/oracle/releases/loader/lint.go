package main

import (
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
)

// lint asks the loader for its verdict.
func lint(q question) answer {
	if q.Release != "" && q.Release != release {
		return unsupported(q.ID, "this program is built from the packages of "+release)
	}
	file, err := q.file()
	if err != nil {
		return unsupported(q.ID, "config_b64 is no base64")
	}
	a := verdict(file, settings{q.KMSv1, q.KMSv2, q.Reload})
	a.ID = q.ID
	return a
}

// row asks for the verdict under the release's own settings and under each other one, and whether the words stay the same.
func row(q question) answer {
	file, err := q.file()
	if err != nil {
		return unsupported(q.ID, "config_b64 is no base64")
	}
	a := verdict(file, settings{})
	if a.Unsupported != "" {
		return unsupported(q.ID, a.Unsupported)
	}
	a.Varies = !reflect.DeepEqual(a.Error, verdict(file, settings{}).Error)
	a.KMSv1, a.KMSv1Off = toggled(a, file, "KMSv1", func(to *bool) settings { return settings{kmsV1: to} })
	a.KMSv2, a.KMSv2Off = toggled(a, file, "KMSv2", func(to *bool) settings { return settings{kmsV2: to} })
	if !a.Varies && canReload {
		a.Reload = otherThan(a, verdict(file, settings{reload: true}))
	}
	a.ID = q.ID
	return a
}

// toggled asks again with a gate as it is not by default; the answer is `on` or `off` after what the gate then is.
func toggled(plain answer, file []byte, gate string, with func(*bool) settings) (on, off *answer) {
	isOn, known := gateDefault(gate)
	if !known || plain.Varies {
		return nil, nil
	}
	to := !isOn
	other := otherThan(plain, verdict(file, with(&to)))
	if to {
		return other, nil
	}
	return nil, other
}

func otherThan(plain, other answer) *answer {
	if plain.Stage == other.Stage && *plain.Error == *other.Error {
		return nil
	}
	other.Transformers = nil
	return &other
}

// settings are what a server is started with beside the file.
type settings struct {
	kmsV1, kmsV2 *bool
	reload       bool
}

// verdict loads a file as the server would at its start.
func verdict(file []byte, with settings) answer {
	resources, err := guarded(file, with)
	ok := err == nil
	if err != nil && strings.Contains(err.Error(), "failed check version for ") {
		return unsupported("", "up to 1.12 the server asks the plugin for its version before it goes on")
	}
	a := answer{OK: &ok, Stage: stageOf(err)}
	a.setError("")
	if err != nil {
		a.setError(err.Error())
		return a
	}
	slices.Sort(resources)
	a.Transformers = resources
	return a
}

// guarded runs the server's loader; a panic in it becomes a panicked error.
func guarded(file []byte, with settings) (resources []string, err error) {
	if err := os.WriteFile(configPath, file, 0o600); err != nil {
		return nil, err
	}
	if err := setGate("KMSv1", with.kmsV1); err != nil {
		return nil, err
	}
	if err := setGate("KMSv2", with.kmsV2); err != nil {
		return nil, err
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = panicked{fmt.Sprint(cause)}
		}
	}()
	return load(configPath, with.reload)
}

// panicked is what the server would die of.
type panicked struct{ cause string }

func (p panicked) Error() string { return "panic: " + p.cause }

// stageOf tells from the outermost words how far the loader came.
func stageOf(err error) string {
	if err == nil {
		return "ok"
	}
	if _, dead := err.(panicked); dead {
		return "panic"
	}
	text := err.Error()
	for _, s := range stages {
		if rest, is := strings.CutPrefix(text, s.words); is {
			if s.stage == "decode or validate" {
				return decodeOrValidate(rest)
			}
			return s.stage
		}
	}
	return "build"
}

// decodeOrValidate tells the two apart where the same words stand before both: only validation begins with a field.
func decodeOrValidate(rest string) string {
	if strings.HasPrefix(rest, "resources") || strings.HasPrefix(rest, "[resources") {
		return "validate"
	}
	return "decode"
}

// stages in the order in which their words must be looked for. What a release before 1.26 says after the file's name, and not
// after "error while parsing file", comes from building.
var stages = []struct{ words, stage string }{
	{"error while building transformers: ", "build"},
	{"error while parsing file: error while loading file: ", "load"},
	{"error while parsing file: error opening encryption provider configuration file ", "load"},
	{"error while parsing file: encryption provider configuration file \"config.yaml\" is empty", "load"},
	{"error opening encryption provider configuration file ", "load"},
	{"error while parsing file: error decoding encryption provider configuration file ", "decode"},
	{"error while parsing file: ", "decode or validate"},
	{"error while parsing encryption provider configuration file \"config.yaml\": error while parsing file: ", "decode or validate"},
	{"error while parsing encryption provider configuration file \"config.yaml\": could not read contents: ", "load"},
	{"error while parsing encryption provider configuration file \"config.yaml\": invalid configuration ", "decode"},
}
