package main

import (
	"encoding/base64"
	"reflect"
	"unicode/utf8"
)

// rowFor asks about one file under every setting.
func rowFor(q question) answer {
	file, err := q.file()
	if err != nil {
		return unsupported(q.ID, "config_b64 is no base64")
	}
	row, steady := rowOf(file)
	if !steady {
		return unsupported(q.ID, "the server's words change from one try to the next")
	}
	row.ID = q.ID
	return row
}

// rowOf is a row of the lint corpus; its verdict under another setting stands there only where it is another.
func rowOf(file []byte) (row answer, steady bool) {
	row = verdict(file, false, false)
	for range 2 {
		if !reflect.DeepEqual(row, verdict(file, false, false)) {
			return row, false
		}
	}
	withGate, withReload := verdict(file, true, false), verdict(file, false, true)
	if !reflect.DeepEqual(row, withGate) {
		row.KMSv1 = &withGate
	}
	if !reflect.DeepEqual(row, withReload) {
		row.Reload = &withReload
	}
	if text := string(file); utf8.ValidString(text) {
		row.Config = &text
	} else {
		row.ConfigB64 = base64.StdEncoding.EncodeToString(file)
	}
	return row, true
}
