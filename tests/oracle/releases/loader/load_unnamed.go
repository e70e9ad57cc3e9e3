//go:build !overrides && !stop && unnamed

package main

import (
	"context"

	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
)

// loadWith is the call of 1.27 and 1.28.
func loadWith(ctx context.Context, path string, reload bool) (*encryptionconfig.EncryptionConfiguration, error) {
	return encryptionconfig.LoadEncryptionConfig(ctx, path, reload)
}
