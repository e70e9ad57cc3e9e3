package main

import (
	"encoding/base64"
	"regexp"
	"unicode/utf8"
)

// question is a line of the surface; a setting that it does not name is as the release has it.
type question struct {
	ID        string  `json:"id"`
	Config    *string `json:"config"`
	ConfigB64 string  `json:"config_b64"`
	Release   string  `json:"release"`
	KMSv1     *bool   `json:"kmsv1"`
	KMSv2     *bool   `json:"kmsv2"`
	Reload    bool    `json:"reload"`
}

// file is the configuration to the byte.
func (q question) file() ([]byte, error) {
	if q.Config != nil {
		return []byte(*q.Config), nil
	}
	return base64.StdEncoding.DecodeString(q.ConfigB64)
}

// answer is what the loader said. The last five are verdicts of the same file with that gate on (or off, where the release has it
// on) or with automatic reload; they are there only where they differ.
type answer struct {
	ID           string   `json:"id,omitempty"`
	Unsupported  string   `json:"unsupported,omitempty"`
	OK           *bool    `json:"ok,omitempty"`
	Stage        string   `json:"stage,omitempty"`
	Error        *string  `json:"error,omitempty"`
	ErrorB64     string   `json:"error_b64,omitempty"`
	Varies       bool     `json:"varies,omitempty"`
	Transformers []string `json:"transformers,omitempty"`
	KMSv1        *answer  `json:"kmsv1,omitempty"`
	KMSv1Off     *answer  `json:"kmsv1_off,omitempty"`
	KMSv2        *answer  `json:"kmsv2,omitempty"`
	KMSv2Off     *answer  `json:"kmsv2_off,omitempty"`
	Reload       *answer  `json:"reload,omitempty"`
}

// setError fills in the error, addresses masked, and its bytes where they are no UTF-8.
func (a *answer) setError(text string) {
	text = address.ReplaceAllString(text, "0xPTR")
	a.Error = &text
	if !utf8.ValidString(text) {
		a.ErrorB64 = base64.StdEncoding.EncodeToString([]byte(text))
	}
}

func unsupported(id, why string) answer { return answer{ID: id, Unsupported: why} }

// address is a pointer as Go prints it.
var address = regexp.MustCompile(`0x[0-9a-f]{6,}`)
