package main

// words stand where a scalar stands: values of other types, other spellings, other lengths, other quoting.
var words = []string{
	// names of fields and kinds
	"kind", "apiVersion", "resources", "providers", "keys", "name", "secret", "identity", "aescbc", "aesgcm", "secretbox", "kms", "endpoint", "timeout",
	"cachesize", "Kind", "apiversion", "Resources", "AESCBC", "foo", "metadata", "EncryptionConfiguration", "EncryptionConfig", "AdmissionConfiguration",
	"TracingConfiguration", "AuthorizationConfiguration", "apiserver.config.k8s.io/v1", "apiserver.config.k8s.io/__internal", "apiserver.config.k8s.io",
	"apiserver.config.k8s.io/", "v1", "/v1", "v1beta1", "v2", "v3", "a/b/c", "Status", "WatchEvent", "ListOptions",
	// resources
	"secrets", "configmaps", "secrets.", "'*.*'", "'*.'", "'*.apps'", "'*'", "deployments.apps", "Secrets", "events.k8s.io", "x.events.k8s.io", "ingresses.extensions",
	"'*.extensions'", "secrets.*", "apiserveripinfo", "serviceipallocations", "''", ".", "**", "É", "ß", "ſ", "İ",
	// keys
	"c2VjcmV0IGlzIHNlY3VyZQ==", "dGhpcyBpcyBwYXNzd29yZA==", "AQgPFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09o=", "AQgPFh0kKzI5QEdOVVxjanF4f4aNlJui", "AQgPFh0kKzI5QEdOVVxjanF4f4aNlJuiqbC3vsXM09p=",
	"AQgPFh0kKzI5QEdOVVxjag==", "AQgPFh0kKzI5QEdOVVxjag", "AQgPFh0kKzI5QEdOVVxjag=", "\"AQgPFh0kKzI5\\nQEdOVVxjag==\"", "\"AQgPFh0k KzI5QEdOVVxjag==\"", "_-8=", "====", "AA==AA==", "\"\\n\"", "A", "key:1",
	// plugins
	"unix:///tmp/kms.sock", "unix:", "UNIX:///x", "http://x", "\"unix://%zz\"", "\":x\"", "/x", "\"unix://a b/\"", "unix://x:port/", "\"unix:///x#f\"", "3s", "0s", "\"0\"", "-1s", "3", "3x", "1h2m3s4ms5us6ns",
	"1.5s", "9223372037s", "\"\"", "\" 3s\"", ".5s", "1µs", "1e3s", "+1s", "1d",
	// scalars of YAML
	"~", "null", "Null", "nULL", "true", "True", "yes", "Yes", "yEs", "y", "N", "on", "Off", "1", "0", "-0", "+1", "08", "010", "0o10", "0x1F", "0b11", "-0b1", "1_000", "_1", "1.", ".5", "1.5", "-.5", "1e3", "1E+3",
	"1e400", "1e-400", ".inf", "-.Inf", "+.INF", ".nan", ".NaN", "NaN", "0x", "0b", "1__0", "0.1_0", "1e3_0", "123456789012345678901234567890", "9223372036854775808", "18446744073709551615", "18446744073709551616", "-9223372036854775809", "2147483648", "-2147483649",
	"5.0", "1e2", "0x10", "2020-01-01", "2020-01-01T00:00:00Z", "12:30:45", "1:1", "=", "<<", "- a", "a b", "a: b", "a:b", "a #b", "a#b", "'a''b'", "\"a\\tb\"", "\"\\x41\\u0042\\U00000043\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\q\"", "\"\\e\\a\\0\"", "\"\\/\"", "\"a\\\n  b\"", "'a\n\n  b'", "\"a\n b\"",
	"!!str 1", "!!int 1", "!!int a", "!!float 1", "!!bool yes", "!!null x", "!!null ''", "!!binary QUJD", "!!binary '*'", "!!map {}", "!!seq []", "!!set {a}", "!!timestamp 2020-01-01", "!!merge <<", "!foo a", "! 1", "! a", "!<tag:yaml.org,2002:str> 1", "!e!x a", "!!x%41 a",
	"&a 1", "&a x", "*a", "*b", "&a {b: *a}", "&a [*a]", "{}", "[]", "{a: b}", "[a, b]", "{a}", "[a: b]", "{? a : b}", "[? a]", "{a: , b}", "{\"a\":b}", "{a:b}", "[a,]", "{,}", "[,]", "{a: b,}", "|\n      x", ">\n      x\n\n      y", "|2\n      x", "|-\n", "|1+\n x", ">0\n", "| # c\n      x",
	"@x", "`x", "%x", "\"x", "'x", "[x", "{x", "- - a", "? x", "-", "?", ":", "", "😀", "中文", "é", "\u0085", "\u2028", "\ufeff", "#", "#x", " ",
}
