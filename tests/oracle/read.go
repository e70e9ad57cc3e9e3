package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"fmt"

	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/server/options/encryptionconfig"
	"k8s.io/apiserver/pkg/storage/value"
)

// read opens a stored value with the transformers that its resource gets. The gate KMSv1 is on: a file that names such a plugin
// can still hold the keys of other values.
func read(q question) answer {
	file, errFile := q.file()
	stored, errStored := hex.DecodeString(q.StoredHex)
	etcdKey, errKey := q.etcdKey()
	if errFile != nil || errStored != nil || errKey != nil {
		return unsupported(q.ID, "the question does not decode")
	}
	if needsPlugin(file, stored) {
		return unsupported(q.ID, "only a KMS plugin can open the value")
	}
	if q.Resource == "" {
		q.Resource = "secrets"
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	loaded, err := load(ctx, file, true, false)
	if err != nil {
		return unsupported(q.ID, "the server refuses the file: "+err.Error())
	}
	transformer := transformerFor(loaded, schema.ParseGroupResource(q.Resource))
	a := answer{ID: q.ID}
	plaintext, stale, err := fromStorage(ctx, transformer, stored, etcdKey)
	ok, shown := err == nil, hex.EncodeToString(plaintext)
	a.OK, a.PlaintextHex, a.Stale = &ok, &shown, stale
	a.setError("")
	if err != nil {
		a.setError(err.Error())
	}
	return a
}

// needsPlugin tells whether a plugin of the file would be asked: there is none behind its endpoint.
func needsPlugin(file, stored []byte) bool {
	for _, e := range entriesOf(file) {
		for _, p := range e.Providers {
			if p.Type == "kms" && bytes.HasPrefix(stored, []byte("k8s:enc:kms:"+p.APIVersion+":"+p.Name+":")) {
				return true
			}
		}
	}
	return false
}

func transformerFor(loaded *encryptionconfig.EncryptionConfiguration, resource schema.GroupResource) value.Transformer {
	return encryptionconfig.StaticTransformers(loaded.Transformers).TransformerForResource(resource)
}

func fromStorage(ctx context.Context, t value.Transformer, stored, etcdKey []byte) (plaintext []byte, stale bool, err error) {
	defer func() {
		if cause := recover(); cause != nil {
			plaintext, stale, err = nil, false, panicked{cause: fmt.Sprint(cause)}
		}
	}()
	return t.TransformFromStorage(ctx, stored, value.DefaultContext(etcdKey))
}
