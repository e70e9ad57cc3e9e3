package main

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
)

// writer turns a tree into text, choosing a style for each node.
type writer struct {
	dice *rand.Rand
	text strings.Builder
	json bool
}

// write puts a node at the beginning of a line, in block style unless chance wants otherwise.
func (w *writer) write(n node, indent int) {
	pad := strings.Repeat(" ", indent)
	if n.form == 's' || len(n.items) == 0 || (indent > 0 && chance(w.dice, 12)) {
		w.text.WriteString(pad)
		w.flow(n)
		w.text.WriteString("\n")
		return
	}
	for i := 0; i < len(n.items); i++ {
		w.maybeComment(indent)
		w.text.WriteString(pad)
		if n.form == 'l' {
			w.text.WriteString("-")
			w.value(n.items[i], indent, 2)
			continue
		}
		w.key(n.items[i])
		i++
		w.value(n.items[i], indent, 2)
	}
}

// key writes the key of a block mapping with its colon.
func (w *writer) key(n node) {
	if chance(w.dice, 60) {
		w.text.WriteString("? ")
		w.flow(n)
		w.text.WriteString("\n:")
		return
	}
	w.flow(n)
	if chance(w.dice, 40) {
		w.text.WriteString(" ")
	}
	w.text.WriteString(":")
}

// value writes what follows a dash or a colon, on the same line or below.
func (w *writer) value(n node, indent, step int) {
	if chance(w.dice, 40) {
		w.text.WriteString(pickOne(w.dice, []string{" &a", " !!map", " !x", " &b", " !!seq"}))
	}
	switch {
	case n.form == 's' && chance(w.dice, 40):
		w.text.WriteString("\n" + strings.Repeat(" ", indent+step))
		w.flow(n)
		w.text.WriteString("\n")
	case n.form == 's' || len(n.items) == 0 || chance(w.dice, 6):
		w.text.WriteString(w.gap())
		w.flow(n)
		w.text.WriteString(pickOne(w.dice, []string{"\n", "\n", "\n", "\n", "\n", "\n", "\n", "\n", " # x\n", " \n"}))
	case n.form == 'm' && chance(w.dice, 2):
		w.compact(n, indent+step)
	case n.form == 'l' && chance(w.dice, 2):
		w.text.WriteString("\n")
		w.write(n, indent)
	default:
		w.text.WriteString("\n")
		w.write(n, indent+pickOne(w.dice, []int{1, 2, 2, 2, 4}))
	}
}

// gap parts an indicator from what follows it: mostly one blank, seldom a tab, which YAML forbids at some places.
func (w *writer) gap() string {
	switch {
	case chance(w.dice, 100):
		return "\t"
	case chance(w.dice, 10):
		return "  "
	}
	return " "
}

// compact starts a mapping on the line of its dash; after a colon that is a mistake, which is wanted now and then.
func (w *writer) compact(n node, indent int) {
	before := w.text.String()
	if !strings.HasSuffix(before, "-") && !chance(w.dice, 50) {
		w.text.WriteString("\n")
		w.write(n, indent)
		return
	}
	inner := writer{dice: w.dice}
	inner.write(n, indent)
	w.text.WriteString(" " + strings.TrimLeft(inner.text.String(), " "))
}

// flow writes a node on one line, or as JSON.
func (w *writer) flow(n node) {
	if n.form == 's' {
		w.text.WriteString(w.quoted(n.scalar))
		return
	}
	brackets := map[byte]string{'l': "[]", 'm': "{}"}[n.form]
	w.text.WriteString(brackets[:1])
	for i := 0; i < len(n.items); i++ {
		if i > 0 {
			w.text.WriteString(w.space(","))
		}
		w.flow(n.items[i])
		if n.form == 'm' {
			i++
			w.text.WriteString(w.space(":"))
			w.flow(n.items[i])
		}
	}
	w.text.WriteString(brackets[1:])
}

func (w *writer) space(after string) string {
	if w.json {
		return after + pickOne(w.dice, []string{"", "", " ", "\n"})
	}
	return after + pickOne(w.dice, []string{" ", " ", " ", " ", "  ", "\n      "})
}

// quoted writes a scalar: as it is, or in quotes; in JSON, words that JSON does not know are quoted.
func (w *writer) quoted(text string) string {
	if w.json {
		if json.Valid([]byte(text)) && chance(w.dice, 2) {
			return text
		}
		quoted, _ := json.Marshal(strings.Trim(text, "'"))
		return string(quoted)
	}
	plain := !strings.ContainsAny(text, "\"'\\\n")
	switch {
	case plain && chance(w.dice, 12):
		return `"` + text + `"`
	case plain && chance(w.dice, 12):
		return "'" + text + "'"
	case chance(w.dice, 60):
		return "!!str " + text
	}
	return text
}

func (w *writer) maybeComment(indent int) {
	if chance(w.dice, 30) {
		w.text.WriteString(strings.Repeat(" ", w.dice.IntN(indent+3)) + pickOne(w.dice, []string{"# x\n", "#\n", "\n", "  \n", "# é: [\n", "\t\n"}))
	}
}
