//go:build !overrides && !stop

package main

import (
	"context"
	"errors"
	"time"

	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
	kmsservice "k8s.io/kms/pkg/service"
)

const canReload = true

// load calls the loader of 1.27 and newer.
func load(path string, reload bool) ([]string, error) {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	loaded, err := loadWith(ctx, path, reload)
	if err != nil {
		return nil, err
	}
	names := make([]string, 0, len(loaded.Transformers))
	for resource := range loaded.Transformers {
		names = append(names, resource.Group+"/"+resource.Resource)
	}
	return names, nil
}

// init puts an absent plugin behind every endpoint: the endpoint is checked by the real client, and no call waits for a socket.
func init() {
	connect := encryptionconfig.EnvelopeKMSv2ServiceFactory
	encryptionconfig.EnvelopeKMSv2ServiceFactory = func(ctx context.Context, endpoint, name string, timeout time.Duration) (kmsservice.Service, error) {
		if _, err := connect(ctx, endpoint, name, timeout); err != nil {
			return nil, err
		}
		return absentPlugin{}, nil
	}
}

// absentPlugin answers every call with the same error.
type absentPlugin struct{}

var errAbsent = errors.New("no plugin")

func (absentPlugin) Decrypt(context.Context, string, *kmsservice.DecryptRequest) ([]byte, error) {
	return nil, errAbsent
}

func (absentPlugin) Encrypt(context.Context, string, []byte) (*kmsservice.EncryptResponse, error) {
	return nil, errAbsent
}

func (absentPlugin) Status(context.Context) (*kmsservice.StatusResponse, error) {
	return nil, errAbsent
}
