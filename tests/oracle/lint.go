package main

import (
	"context"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
	utilfeature "k8s.io/apiserver/pkg/util/feature"
)

// lint asks the loader for its verdict.
func lint(q question) answer {
	if q.Release != "" && q.Release != "1.37" {
		return unsupported(q.ID, "this program is built from the packages of 1.37")
	}
	file, err := q.file()
	if err != nil {
		return unsupported(q.ID, "config_b64 is no base64")
	}
	a := verdict(file, q.KMSv1, q.Reload)
	a.ID = q.ID
	return a
}

// verdict loads a file as the server would at its start, and takes apart what it then holds.
func verdict(file []byte, kmsV1, reload bool) answer {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	loaded, err := load(ctx, file, kmsV1, reload)
	ok := err == nil
	a := answer{OK: &ok, Stage: stageOf(err)}
	a.setError("")
	if err != nil {
		a.setError(err.Error())
		return a
	}
	a.Resources = entriesOf(file)
	a.Transformers = namesOf(loaded)
	return a
}

// load runs the server's loader; a panic in it becomes a panicked error.
func load(ctx context.Context, file []byte, kmsV1, reload bool) (loaded *encryptionconfig.EncryptionConfiguration, err error) {
	if err := os.WriteFile(configPath, file, 0o600); err != nil {
		return nil, err
	}
	gates := map[string]bool{"KMSv1": kmsV1}
	if err := utilfeature.DefaultMutableFeatureGate.SetFromMap(gates); err != nil {
		return nil, err
	}
	defer func() {
		if cause := recover(); cause != nil {
			err = panicked{fmt.Sprint(cause), strings.Contains(string(debug.Stack()), "ValidateEncryptionConfiguration")}
		}
	}()
	return encryptionconfig.LoadEncryptionConfig(ctx, configPath, reload, "")
}

// panicked is what the server would die of, in validation or later.
type panicked struct {
	cause        string
	inValidation bool
}

func (p panicked) Error() string { return "panic: " + p.cause }

// stageOf tells from the outermost words how far the loader came.
func stageOf(err error) string {
	if err == nil {
		return "ok"
	}
	if dead, is := err.(panicked); is {
		return map[bool]string{true: "validate", false: "build"}[dead.inValidation]
	}
	text := err.Error()
	for _, s := range stages {
		if strings.HasPrefix(text, s.words) {
			return s.stage
		}
	}
	return "validate"
}

// stages in the order in which their words must be looked for; whatever else stands after "while parsing file" is validation.
var stages = []struct{ words, stage string }{
	{"error while building transformers: ", "build"},
	{"error while parsing file: error while loading file: ", "load"},
	{"error while parsing file: error decoding encryption provider configuration file ", "decode"},
	{"error while parsing file: got unexpected config type: ", "decode"},
}

func namesOf(loaded *encryptionconfig.EncryptionConfiguration) []string {
	names := make([]string, 0, len(loaded.Transformers))
	for resource := range loaded.Transformers {
		names = append(names, slashed(resource))
	}
	slices.Sort(names)
	return names
}

func slashed(resource schema.GroupResource) string { return resource.Group + "/" + resource.Resource }
