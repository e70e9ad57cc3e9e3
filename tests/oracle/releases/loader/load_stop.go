//go:build stop

package main

import (
	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
)

const canReload = true

// load calls the loader of 1.26. The channel is closed beforehand, so that no call waits for a plugin.
func load(path string, reload bool) ([]string, error) {
	loaded, err := encryptionconfig.LoadEncryptionConfig(path, reload, stopped())
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(loaded.Transformers))
	for resource := range loaded.Transformers {
		names = append(names, resource.Group+"/"+resource.Resource)
	}
	return names, nil
}

func stopped() <-chan struct{} {
	stop := make(chan struct{})
	close(stop)
	return stop
}
