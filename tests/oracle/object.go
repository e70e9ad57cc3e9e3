package main

import (
	"bytes"
	"encoding/hex"
	"encoding/json"

	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/client-go/kubernetes/scheme"
)

// object decodes a plaintext and shows it as JSON.
func object(q question) answer {
	plaintext, err := hex.DecodeString(q.PlaintextHex)
	if err != nil {
		return unsupported(q.ID, "plaintext_hex is no hexadecimal")
	}
	decoded, gvk, err := scheme.Codecs.UniversalDeserializer().Decode(plaintext, nil, nil)
	if err == nil {
		return shown(q.ID, decoded, *gvk)
	}
	if bytes.HasPrefix(plaintext, []byte("k8s\x00")) {
		return unsupported(q.ID, err.Error())
	}
	return unregistered(q.ID, plaintext)
}

// unregistered shows an object of a kind that the client does not know; such objects are stored as JSON.
func unregistered(id string, plaintext []byte) answer {
	decoded, gvk, err := unstructured.UnstructuredJSONScheme.Decode(plaintext, nil, nil)
	if err != nil {
		return unsupported(id, err.Error())
	}
	return shown(id, decoded, *gvk)
}

// shown is an object as JSON, its kind as `apps/v1, Kind=Deployment`.
func shown(id string, decoded runtime.Object, gvk schema.GroupVersionKind) answer {
	text, err := json.Marshal(decoded)
	if err != nil {
		return unsupported(id, err.Error())
	}
	kind := gvk.GroupVersion().String() + ", Kind=" + gvk.Kind
	return answer{ID: id, GVK: &kind, Object: text}
}
