package main

import (
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"unicode/utf8"
)

// question is a line of any surface; each surface reads the fields that are its own.
type question struct {
	ID           string          `json:"id"`
	Config       *string         `json:"config"`
	ConfigB64    string          `json:"config_b64"`
	Release      string          `json:"release"`
	KMSv1        bool            `json:"-"`
	Reload       bool            `json:"-"`
	AAD          *string         `json:"aad"`
	AADHex       string          `json:"aad_hex"`
	StoredHex    string          `json:"stored_hex"`
	Group        string          `json:"group"`
	Resource     string          `json:"resource"`
	PlaintextHex string          `json:"plaintext_hex"`
	KMS          json.RawMessage `json:"kms"`
}

// UnmarshalJSON takes `kmsv1` and `reload` as settings only where they are booleans: in a corpus they hold a verdict.
func (q *question) UnmarshalJSON(data []byte) error {
	type plain question
	if err := json.Unmarshal(data, (*plain)(q)); err != nil {
		return err
	}
	var settings struct {
		KMSv1  json.RawMessage `json:"kmsv1"`
		Reload json.RawMessage `json:"reload"`
	}
	if err := json.Unmarshal(data, &settings); err != nil {
		return err
	}
	q.KMSv1 = string(settings.KMSv1) == "true"
	q.Reload = string(settings.Reload) == "true"
	return nil
}

// file is the configuration to the byte.
func (q question) file() ([]byte, error) {
	if q.Config != nil {
		return []byte(*q.Config), nil
	}
	return base64.StdEncoding.DecodeString(q.ConfigB64)
}

// etcdKey is the value's key in etcd to the byte.
func (q question) etcdKey() ([]byte, error) {
	if q.AAD != nil {
		return []byte(*q.AAD), nil
	}
	return hex.DecodeString(q.AADHex)
}

// answer is a line of any surface; what does not belong to the surface is nil and not written.
type answer struct {
	ID           string          `json:"id,omitempty"`
	Unsupported  string          `json:"unsupported,omitempty"`
	Config       *string         `json:"config,omitempty"`
	ConfigB64    string          `json:"config_b64,omitempty"`
	OK           *bool           `json:"ok,omitempty"`
	Stage        string          `json:"stage,omitempty"`
	PlaintextHex *string         `json:"plaintext_hex,omitempty"`
	Stale        bool            `json:"stale,omitempty"`
	Error        *string         `json:"error,omitempty"`
	ErrorB64     string          `json:"error_b64,omitempty"`
	Class        string          `json:"class,omitempty"`
	Resources    []entry         `json:"resources,omitempty"`
	Transformers []string        `json:"transformers,omitempty"`
	KMSv1        *answer         `json:"kmsv1,omitempty"`
	Reload       *answer         `json:"reload,omitempty"`
	Prefix       *string         `json:"prefix,omitempty"`
	GVK          *string         `json:"gvk,omitempty"`
	Object       json.RawMessage `json:"object,omitempty"`
}

// entry is an item of `resources`, as the server holds it after defaulting.
type entry struct {
	Resources []string   `json:"resources"`
	Providers []provider `json:"providers"`
}

type provider struct {
	Type       string `json:"type"`
	Keys       []key  `json:"keys,omitempty"`
	APIVersion string `json:"apiVersion,omitempty"`
	Name       string `json:"name,omitempty"`
	CacheSize  *int32 `json:"cachesize,omitempty"`
	Endpoint   string `json:"endpoint,omitempty"`
	Timeout    string `json:"timeout,omitempty"`
}

type key struct {
	Name   string `json:"name"`
	Secret string `json:"secret"`
}

// setError fills in the error, and its bytes where they are no UTF-8.
func (a *answer) setError(text string) {
	a.Error = &text
	if !utf8.ValidString(text) {
		a.ErrorB64 = base64.StdEncoding.EncodeToString([]byte(text))
	}
}

func unsupported(id, why string) answer { return answer{ID: id, Unsupported: why} }
