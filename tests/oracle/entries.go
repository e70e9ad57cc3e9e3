package main

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	utilruntime "k8s.io/apimachinery/pkg/util/runtime"
	"k8s.io/apiserver/pkg/apis/apiserver"
	apiserverv1 "k8s.io/apiserver/pkg/apis/apiserver/v1"
)

// entriesOf decodes an accepted file once more, to show what the server holds after conversion and defaulting.
func entriesOf(file []byte) []entry {
	decoded, _, err := configCodecs.UniversalDecoder().Decode(file, nil, nil)
	if err != nil {
		return nil
	}
	config, is := decoded.(*apiserver.EncryptionConfiguration)
	if !is {
		return nil
	}
	entries := make([]entry, 0, len(config.Resources))
	for _, from := range config.Resources {
		to := entry{Resources: from.Resources, Providers: []provider{}}
		for _, p := range from.Providers {
			to.Providers = append(to.Providers, providerOf(p))
		}
		entries = append(entries, to)
	}
	return entries
}

func providerOf(p apiserver.ProviderConfiguration) provider {
	switch {
	case p.AESGCM != nil:
		return provider{Type: "aesgcm", Keys: keysOf(p.AESGCM.Keys)}
	case p.AESCBC != nil:
		return provider{Type: "aescbc", Keys: keysOf(p.AESCBC.Keys)}
	case p.Secretbox != nil:
		return provider{Type: "secretbox", Keys: keysOf(p.Secretbox.Keys)}
	case p.KMS != nil:
		return kmsOf(*p.KMS)
	}
	return provider{Type: "identity"}
}

func keysOf(from []apiserver.Key) []key {
	to := make([]key, 0, len(from))
	for _, k := range from {
		to = append(to, key{k.Name, k.Secret})
	}
	return to
}

func kmsOf(k apiserver.KMSConfiguration) provider {
	p := provider{Type: "kms", APIVersion: k.APIVersion, Name: k.Name, CacheSize: k.CacheSize, Endpoint: k.Endpoint}
	if k.Timeout != nil {
		p.Timeout = k.Timeout.Duration.String()
	}
	return p
}

var configCodecs = newConfigCodecs()

func newConfigCodecs() serializer.CodecFactory {
	scheme := runtime.NewScheme()
	utilruntime.Must(apiserver.AddToScheme(scheme))
	utilruntime.Must(apiserverv1.AddToScheme(scheme))
	return serializer.NewCodecFactory(scheme, serializer.EnableStrict)
}
