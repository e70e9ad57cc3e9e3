//go:build overrides

package main

import (
	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
)

// canReload is false: up to 1.25 the file is read once.
const canReload = false

// load calls the loader of 1.13 to 1.25, which gives the transformers by resource.
func load(path string, _ bool) ([]string, error) {
	transformers, err := encryptionconfig.GetTransformerOverrides(path)
	names := make([]string, 0, len(transformers))
	for resource := range transformers {
		names = append(names, resource.Group+"/"+resource.Resource)
	}
	return names, err
}
