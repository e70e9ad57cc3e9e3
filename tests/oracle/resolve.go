package main

import (
	"context"
	"fmt"
	"strings"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/storage/value"
)

// resolve has a value written for the resource, and takes its prefix off.
func resolve(q question) answer {
	file, err := q.file()
	if err != nil {
		return unsupported(q.ID, "config_b64 is no base64")
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	loaded, err := load(ctx, file, true, false)
	if err != nil {
		return unsupported(q.ID, "the server refuses the file: "+err.Error())
	}
	transformer := transformerFor(loaded, schema.GroupResource{Group: q.Group, Resource: q.Resource})
	stored, err := transformer.TransformToStorage(ctx, []byte(sample), value.DefaultContext("/registry/sample"))
	if err != nil {
		return unsupported(q.ID, err.Error())
	}
	prefix, err := prefixOf(stored)
	if err != nil {
		return unsupported(q.ID, err.Error())
	}
	return answer{ID: q.ID, Prefix: &prefix}
}

// prefixOf cuts what the cipher added off a stored sample: key names may hold colons, so lengths decide.
func prefixOf(stored []byte) (string, error) {
	if string(stored) == sample {
		return "", nil
	}
	for _, cipher := range ciphers {
		if strings.HasPrefix(string(stored), cipher.prefix) {
			return string(stored[:len(stored)-cipher.body]), nil
		}
	}
	return "", fmt.Errorf("a stored value of a form that is not known")
}

// sample is shorter than a block of AES.
const sample = "sample"

// ciphers with the bytes that each makes of the sample: IV and one padded block; nonce, text and tag.
var ciphers = []struct {
	prefix string
	body   int
}{
	{"k8s:enc:aescbc:v1:", 16 + 16},
	{"k8s:enc:aesgcm:v1:", 12 + len(sample) + 16},
	{"k8s:enc:secretbox:v1:", 24 + 16 + len(sample)},
}
