package main

import (
	"encoding/json"
	"fmt"
	"path/filepath"
	"reflect"
	"regexp"
)

// verify asks every committed answer again and prints those that this program would give otherwise.
func verify(args []string) (int, error) {
	folder, err := answersFolder()
	if err != nil {
		return 2, err
	}
	if len(args) > 0 {
		folder = filepath.Join(startFolder, args[0])
	}
	differing := 0
	for _, check := range committed {
		asked, unasked, differ := 0, 0, 0
		err := rows(filepath.Join(folder, check.file), func(line json.RawMessage) error {
			for _, pair := range check.pairs(line) {
				got := pair.ask(pair.question)
				asked++
				if got.Unsupported != "" {
					unasked++
				} else if why := pair.differs(got); why != "" {
					differ++
					fmt.Printf("%s %s: %s\n", check.file, pair.question.ID, why)
				}
			}
			return nil
		})
		if err != nil {
			return 2, err
		}
		fmt.Printf("%s: %d answers, %d differ, %d only with a plugin\n", check.file, asked, differ, unasked)
		differing += differ
	}
	return min(differing, 1), nil
}

// pair is a question with the fields that its committed answer has.
type pair struct {
	question question
	ask      func(question) answer
	want     map[string]any
}

// committed lists the files that hold answers of this program, and how each line asks.
var committed = []struct {
	file  string
	pairs func(json.RawMessage) []pair
}{
	{"corpus-public.jsonl.gz", lintPairs},
	{"edges.jsonl", lintPairs},
	{"marks.jsonl", lintPairs},
	{"vectors-public.jsonl.gz", readPairs},
	{"resolve-public.jsonl", resolvePairs},
	{"real/truth.jsonl.gz", objectPairs},
}

func lintPairs(line json.RawMessage) []pair {
	q, row := parse(line)
	pairs := []pair{{q, lint, pick(row, "ok", "stage", "error", "error_b64", "resources", "transformers")}}
	for _, setting := range []string{"kmsv1", "reload"} {
		if want, is := row[setting].(map[string]any); is {
			under := q
			under.ID += "+" + setting
			under.KMSv1, under.Reload = setting == "kmsv1", setting == "reload"
			pairs = append(pairs, pair{under, lint, want})
		}
	}
	return pairs
}

func readPairs(line json.RawMessage) []pair {
	q, row := parse(line)
	return []pair{{q, read, pick(row, "ok", "plaintext_hex", "error", "stale")}}
}

func resolvePairs(line json.RawMessage) []pair {
	q, row := parse(line)
	return []pair{{q, resolve, pick(row, "prefix")}}
}

func objectPairs(line json.RawMessage) []pair {
	q, row := parse(line)
	if kind, known := row["stored_gvk"].(string); !known || kind == ", Kind=" || row["stored_object"] == nil {
		return nil
	}
	q.ID, _ = row["key"].(string)
	return []pair{{q, object, map[string]any{"gvk": row["stored_gvk"], "object": row["stored_object"]}}}
}

func parse(line json.RawMessage) (q question, row map[string]any) {
	json.Unmarshal(line, &q)
	json.Unmarshal(line, &row)
	return q, row
}

func pick(row map[string]any, names ...string) map[string]any {
	picked := map[string]any{}
	for _, name := range names {
		if value, has := row[name]; has {
			picked[name] = value
		}
	}
	return picked
}

// differs names the first wanted field that an answer does not have.
func (p pair) differs(got answer) string {
	text, _ := json.Marshal(got)
	var fields map[string]any
	json.Unmarshal(text, &fields)
	for name, want := range p.want {
		if !reflect.DeepEqual(comparable(want), comparable(fields[name])) {
			return fmt.Sprintf("%s is committed as %.300v, now %.300v", name, want, fields[name])
		}
	}
	return ""
}

// comparable takes out of a text the place in the server's source that built the scheme.
func comparable(value any) any {
	if text, is := value.(string); is {
		return schemeName.ReplaceAllString(text, `in scheme "?"`)
	}
	return value
}

var schemeName = regexp.MustCompile(`in scheme "[^"]*"`)
