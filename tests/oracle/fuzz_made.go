package main

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// makeFile writes a configuration of the right shape, right and wrong in its details, in a mixture of YAML's styles.
func makeFile(dice *rand.Rand, _ [][]byte) []byte {
	w := &writer{dice: dice}
	w.write(configTree(dice), 0)
	text := w.text.String()
	if chance(dice, 8) {
		text = pickOne(dice, heads) + text
	}
	if chance(dice, 10) {
		text += pickOne(dice, tails)
	}
	if chance(dice, 25) {
		text = strings.ReplaceAll(text, "\n", pickOne(dice, []string{"\r\n", "\r", "\u2028", "\u0085"}))
	}
	return []byte(text)
}

// makeJSON writes such a configuration as JSON, with white space where it may stand, and sometimes a slip.
func makeJSON(dice *rand.Rand, _ [][]byte) []byte {
	w := &writer{dice: dice, json: true}
	w.flow(configTree(dice))
	text := w.text.String()
	switch dice.IntN(12) {
	case 0:
		text = pickOne(dice, []string{" ", "\n", "\t\n", "\ufeff", "\u00a0", "\f", "\v", "\u3000", "---\n", "# x\n"}) + text
	case 1:
		text += pickOne(dice, []string{"\n", " ", "\n{}", "x", ",", "\u00a0", "\x00", "]", "}"})
	case 2, 3:
		return changeCharacters(dice, [][]byte{[]byte(text)})
	}
	return []byte(text)
}

// makeSoup puts pieces of YAML together blindly, at a place where the server shows what it read.
func makeSoup(dice *rand.Rand, _ [][]byte) []byte {
	var soup strings.Builder
	for range 1 + dice.IntN(10) {
		switch dice.IntN(3) {
		case 0:
			soup.WriteString(pickOne(dice, words))
		case 1:
			soup.WriteString(pickOne(dice, characters))
		case 2:
			soup.WriteString(pickOne(dice, pieces))
		}
	}
	return []byte(fmt.Sprintf(pickOne(dice, bowls), soup.String()))
}

// node is a scalar as it is to be written, a sequence, or a mapping; a mapping alternates keys and values.
type node struct {
	scalar string
	items  []node
	form   byte // 's', 'l', 'm'
}

func scalar(text string) node         { return node{scalar: text, form: 's'} }
func list(items ...node) node         { return node{items: items, form: 'l'} }
func mapping(items ...node) node      { return node{items: items, form: 'm'} }
func chance(d *rand.Rand, n int) bool { return d.IntN(n) == 0 }

func configTree(dice *rand.Rand) node {
	entries := list()
	for range 1 + dice.IntN(3) {
		entries.items = append(entries.items, entryTree(dice))
	}
	top := mapping(
		scalar("kind"), scalar("EncryptionConfiguration"),
		scalar("apiVersion"), scalar("apiserver.config.k8s.io/v1"),
		scalar("resources"), entries,
	)
	return spoil(dice, top, 30)
}

func entryTree(dice *rand.Rand) node {
	resources, providers := list(), list()
	for range 1 + dice.IntN(3) {
		name := fmt.Sprintf("r%d.x", dice.IntN(1000))
		if chance(dice, 2) {
			name = pickOne(dice, resourceNames)
		}
		resources.items = append(resources.items, scalar(name))
	}
	for range 1 + dice.IntN(3) {
		providers.items = append(providers.items, providerTree(dice))
	}
	return spoil(dice, mapping(scalar("resources"), resources, scalar("providers"), providers), 40)
}

func providerTree(dice *rand.Rand) node {
	kind := pickOne(dice, []string{"aescbc", "aesgcm", "secretbox", "identity", "kms"})
	body := mapping()
	switch kind {
	case "kms":
		body = kmsTree(dice)
	case "identity":
	default:
		keys := list()
		for range 1 + dice.IntN(3) {
			keys.items = append(keys.items, keyTree(dice))
		}
		body = mapping(scalar("keys"), keys)
	}
	return spoil(dice, mapping(scalar(kind), spoil(dice, body, 40)), 40)
}

func keyTree(dice *rand.Rand) node {
	name, secret := pickOne(dice, []string{"key1", "key2", "a", "b"}), secrets[0]
	if chance(dice, 8) {
		secret = pickOne(dice, secrets)
	}
	return spoil(dice, mapping(scalar("name"), scalar(name), scalar("secret"), scalar(secret)), 40)
}

func kmsTree(dice *rand.Rand) node {
	body := mapping(scalar("name"), scalar(pickOne(dice, []string{"a", "b", "a:b"})), scalar("endpoint"), scalar("unix:///tmp/kms.sock"))
	if !chance(dice, 3) {
		body.items = append(body.items, scalar("apiVersion"), scalar(pickOne(dice, []string{"v2", "v2", "v1", "v3"})))
	}
	if chance(dice, 3) {
		body.items = append(body.items, scalar("timeout"), scalar(pickOne(dice, []string{"3s", "0s", "-1s", "1h", "3", "1.5s"})))
	}
	if chance(dice, 4) {
		body.items = append(body.items, scalar("cachesize"), scalar(pickOne(dice, []string{"1000", "0", "-1", "5.0", "x", "1e3"})))
	}
	return spoil(dice, body, 20)
}

// spoil now and then puts something strange into a node.
func spoil(dice *rand.Rand, n node, oneIn int) node {
	if !chance(dice, oneIn) {
		return n
	}
	at := 0
	if len(n.items) > 0 {
		at = dice.IntN(len(n.items))
	}
	switch dice.IntN(5) {
	case 0:
		return scalar(pickOne(dice, words))
	case 1:
		n.items = append(n.items, scalar(pickOne(dice, words)), scalar(pickOne(dice, words)))
	case 2:
		if len(n.items) > 0 {
			n.items[at] = scalar(pickOne(dice, words))
		}
	case 3:
		if len(n.items) > 1 {
			at -= at % 2
			n.items = append(n.items, n.items[at], n.items[at+1])
		}
	case 4:
		if len(n.items) > 1 {
			at -= at % 2
			n.items = append(n.items[:at:at], n.items[at+2:]...)
		}
	}
	if n.form == 'm' && len(n.items)%2 == 1 {
		n.items = append(n.items, scalar("x"))
	}
	return n
}

var resourceNames = []string{
	"secrets", "configmaps", "secrets.", "'*.*'", "'*.'", "'*.apps'", "'*'", "deployments.apps", "events", "pandas.awesome.bears.example", "Secrets", "events.k8s.io",
	"x.events.k8s.io", "a.extensions", "'*.extensions'", "secrets.*", "apiserveripinfo", "'*.batch'", "jobs.batch", "''",
}

var secrets = []string{
	"AQgPFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09o=", "AQgPFh0kKzI5QEdOVVxjag==", "AQgPFh0kKzI5QEdOVVxjanF4f4aNlJui", "AQgPFh0kKzI5QEdOVVxj", "secret", "''", "AQgP Fh0k",
	"dGhpcyBpcyBwYXNzd29yZA==", "<BASE 64 ENCODED SECRET>", "\"AQgPFh0kKzI5QEdO\\nVVxjag==\"",
}

var heads = []string{
	"---\n", "--- # x\n", "\n\n", "# a comment\n", "%YAML 1.1\n---\n", "%YAML 1.2\n---\n", "%TAG !e! tag:e,2000:\n---\n", "%FOO bar\n---\n", "\ufeff", "---\n---\n", "--- \n", "...\n", "  ", "\t", "x: &a {b: c}\n", "x: &a [1]\n", "---\t\n", "? ",
	"x: &a\n  kind: Foo\n<<: *a\n", "\r\n", "--- !!map\n", "--- &top\n",
}

var tails = []string{
	"---\n", "...\n", "---\nx: [\n", "...\n]]]\n", "# end", "x", "\t", "  ", "\x00", "foo: bar\n", "- x\n", "]", "*a\n", "<<: *a\n", "---\n\x00\n", "...\nfoo", "... foo\n", "...#\n", "\n\n\n", "&x", "kind: EncryptionConfiguration\n", "? x\n", "%YAML 1.1\n",
}

var pieces = []string{
	"- ", "? ", ": ", "\n", "\n  ", "\n    ", "\n      ", "\n        ", "{", "}", "[", "]", ", ", "&a ", "*a ", "!!str ", "|\n", ">\n", "|-\n", ">+\n", "|2\n", "'", "\"", "# x\n", "---\n", "...\n", "\\", "a", "b: c", "a: b\n", "  ", "\t", "<<: ", "\n- ", "\n  - ", "\n  a: ", "''", "\\\n", "\n\n",
}

var bowls = []string{
	"%s",
	"kind: %s\n",
	"kind: %s\napiVersion: v1\n",
	"apiVersion: v1\nkind:\n  %s\n",
	"kind: \"%s\"\napiVersion: v1\n",
	"kind: '%s'\napiVersion: v1\n",
	"kind: |\n  %s\napiVersion: v1\n",
	"kind: >\n  %s\napiVersion: v1\n",
	"apiVersion: v1\nkind: EncryptionConfig\nresources:\n- resources: [secrets]\n  providers:\n  - identity: {}\n- resources:\n  - %s\n  providers:\n  - identity: {}\n",
	"apiVersion: v1\nkind: EncryptionConfig\nresources:\n- resources: [%s]\n  providers:\n  - identity: {}\n",
	"apiVersion: v1\nkind: EncryptionConfig\nresources:\n- resources: [a]\n  providers:\n  - identity: {}\nfoo: %s\n",
	"apiVersion: v1\nkind: EncryptionConfig\n%s: x\nresources:\n- resources: [a]\n  providers:\n  - identity: {}\n",
	"apiVersion: v1\nkind: EncryptionConfig\nresources:\n- resources: [a]\n  providers:\n  - aescbc:\n      keys:\n      - name: %s\n        secret: AQgPFh0kKzI5QEdOVVxjag==\n",
	"apiVersion: v1\nkind: EncryptionConfig\nresources:\n- resources: [a]\n  providers:\n  - aescbc: {keys: [{name: %s, secret: AQgPFh0kKzI5QEdOVVxjag==}]}\n",
}
