//! Inputs made to hurt: deep, wide, long, and those that claim to be much more than they are.

/// An input with its name.
pub struct Worst {
    /// What it is.
    pub name: &'static str,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// Every one of them.
pub fn all() -> Vec<Worst> {
    let made: Vec<(&'static str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("a bomb of aliases", alias_bomb().into()),
        ("a bomb of merges", merge_bomb().into()),
        ("10,000 open brackets", "[".repeat(10_000).into()),
        ("10,000 brackets, closed", ["[".repeat(10_000), "]".repeat(10_000)].concat().into()),
        ("10,000 open mappings", "{a: ".repeat(10_000).into()),
        ("10,000 mappings in a field, closed", ["x: ", &"{a: ".repeat(10_000), &"}".repeat(10_000)].concat().into()),
        ("10,000 sequences on a line", ["- ".repeat(10_000), "x".into()].concat().into()),
        ("half a million dashes", "- ".repeat(500_000).into()),
        ("10,000 explicit keys", "? ".repeat(10_000).into()),
        ("2,000 levels of indentation", indented(2_000).into()),
        ("10,000 arrays in JSON", [r#"{"resources":"#, &"[".repeat(10_000), &"]".repeat(10_000), "}"].concat().into()),
        ("10,000 objects in JSON", [r#"{"a":"#.repeat(10_000), "1".into(), "}".repeat(10_000)].concat().into()),
        ("a million brackets in JSON", ["{\"a\":".into(), "[".repeat(1_000_000)].concat().into()),
        ("1 MB of entries", [HEAD, &ENTRY.repeat(MEGABYTE / ENTRY.len())].concat().into()),
        ("1 MB of resources in one list", resources("r%.apps, ").into()),
        ("1 MB of the same resource", resources("secrets, ").into()),
        ("1 MB of wildcards", resources("'*.g%', ").into()),
        ("1 MB of keys", keys().into()),
        ("1 MB of unknown fields", numbered("f%: 1\n").into()),
        ("1 MB of the same field", [HEAD, &"kind: a\n".repeat(MEGABYTE / 8)].concat().into()),
        ("1 MB of unknown fields in JSON", json_fields().into()),
        ("1 MB of one scalar", ["kind: ".into(), "a".repeat(MEGABYTE)].concat().into()),
        ("1 MB of a folded scalar", ["kind: >\n".into(), "  a\n".repeat(MEGABYTE / 4)].concat().into()),
        ("1 MB of escapes", ["kind: \"".into(), r"\u00e9".repeat(MEGABYTE / 6)].concat().into()),
        ("1 MB of anchors", numbered("- &a% x\n").into()),
        ("1 MB of aliases", ["- &a x\n".into(), "- *a\n".repeat(MEGABYTE / 5)].concat().into()),
        ("1 MB of comments", "# x\n".repeat(MEGABYTE / 4).into()),
        ("1 MB of tag directives", numbered("%TAG !t%! tag:x\n").into()),
        ("1 MB of possible keys", "a ".repeat(MEGABYTE / 2).into()),
        ("1 MB of commas", ["kind: [".into(), ",".repeat(MEGABYTE)].concat().into()),
        ("1 MB of quotes", "'".repeat(MEGABYTE).into()),
        ("1 MB of blanks", " ".repeat(MEGABYTE).into()),
        ("1 MB of tabs", "\t".repeat(MEGABYTE).into()),
        ("1 MB of line breaks", "\r\n".repeat(MEGABYTE / 2).into()),
        ("1 MB of emoji", "😀".repeat(MEGABYTE / 4).into()),
        ("5 MB of garbage", garbage(5 * MEGABYTE, |byte| byte)),
        ("5 MB of printable garbage", garbage(5 * MEGABYTE, |byte| b' ' + byte % 95)),
        ("5 MB of hexadecimal", garbage(5 * MEGABYTE, |byte| b"0123456789abcdef"[usize::from(byte % 16)])),
        ("5 MB of base64", garbage(5 * MEGABYTE, |byte| BASE64[usize::from(byte % 64)])),
        ("5 MB of zeros", vec![0; 5 * MEGABYTE]),
        ("5 MB of hexdump", hexdump(5 * MEGABYTE / 78).into()),
        ("a hexdump that claims 16 exabytes", CLAIMS_MUCH.into()),
        ("a hexdump that claims 1 GB", CLAIMS_MUCH.replace("fffffffffffffff0", "40000000").into()),
        ("JSON of etcdctl with 100,000 keys", etcdctl_json().into()),
        ("5 MB of a value for a key", value(5 * MEGABYTE)),
        ("protobuf that claims 2 GB", b"k8s\0\x0a\xff\xff\xff\xff\x07".to_vec()),
        ("protobuf nested 10,000 times", nested_protobuf(10_000)),
        ("protobuf with 10,000 open groups", [b"k8s\0\x12\xff\xff\x7f".as_slice(), &[0x0b; 10_000]].concat()),
        (
            "1 MB of protobuf fields",
            [b"k8s\0\x0a\x0c\x0a\x02v1\x12\x06Secret\x12\x80\x80\x40".as_slice(), &[0x12, 0].repeat(MEGABYTE / 2)]
                .concat(),
        ),
        (
            "1 MB of a list of lists in an object",
            ["{\"kind\":\"Secret\",\"apiVersion\":\"v1\",\"data\":[".into(), "[],".repeat(MEGABYTE / 3)]
                .concat()
                .into(),
        ),
    ];
    made.into_iter().map(|(name, bytes)| Worst { name, bytes }).collect()
}

fn alias_bomb() -> String {
    let mut text = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for level in 1..12 {
        let aliases = vec![format!("*a{}", level - 1); 9].join(", ");
        text += &format!("a{level}: &a{level} [{aliases}]\n");
    }
    text
}

fn merge_bomb() -> String {
    let mut text = String::from("a0: &a0 {k: v}\n");
    for level in 1..25 {
        text += &format!("a{level}: &a{level} {{<<: [*a{0}, *a{0}], k{level}: v}}\n", level - 1);
    }
    text
}

fn indented(levels: usize) -> String {
    (0..levels).map(|level| format!("{}a:\n", " ".repeat(level))).collect()
}

/// A line again and again up to a megabyte, `%` replaced by a number.
fn numbered(line: &str) -> String {
    let mut text = String::from(HEAD);
    for n in 0.. {
        if text.len() > MEGABYTE {
            break;
        }
        text += &line.replace('%', &n.to_string());
    }
    text
}

fn resources(item: &str) -> String {
    let list = numbered(item);
    format!("{HEAD}- resources: [{}x]\n  providers:\n  - identity: {{}}\n", list.trim_start_matches(HEAD))
}

fn keys() -> String {
    let keys = numbered("      - {name: k%, secret: AQgPFh0kKzI5QEdOVVxjag==}\n");
    format!("{HEAD}- resources: [secrets]\n  providers:\n  - aescbc:\n      keys:\n{}", keys.trim_start_matches(HEAD))
}

fn json_fields() -> String {
    let fields = numbered("\"f%\":1,");
    format!("{{{}\"kind\":\"EncryptionConfig\",\"apiVersion\":\"v1\"}}", fields.trim_start_matches(HEAD))
}

/// Bytes that look random and are always the same.
fn garbage(len: usize, map: fn(u8) -> u8) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        map((state >> 24) as u8)
    };
    (0..len).map(|_| next()).collect()
}

fn hexdump(lines: usize) -> String {
    let line = |n| format!("{:08x}  6b 38 73 3a 65 6e 63 3a  61 65 73 63 62 63 3a 76  |k8s:enc:aescbc:v|\n", n * 16);
    (0..lines).map(line).collect()
}

fn etcdctl_json() -> String {
    let entries = vec![r#"{"key":"YQ==","value":"Yg=="}"#; 100_000].join(",");
    format!("{{\"kvs\":[{entries}],\"count\":100000}}")
}

fn value(len: usize) -> Vec<u8> {
    [b"k8s:enc:aesgcm:v1:key1:".to_vec(), garbage(len, |byte| byte)].concat()
}

/// A field in a field in a field, as deep as the bytes go.
fn nested_protobuf(levels: usize) -> Vec<u8> {
    let mut message = Vec::new();
    for _ in 0..levels {
        let mut outer = vec![0x0a];
        let mut len = message.len();
        while len >= 0x80 {
            outer.push(len as u8 | 0x80);
            len >>= 7;
        }
        outer.push(len as u8);
        outer.append(&mut message);
        message = outer;
    }
    [b"k8s\0".to_vec(), message].concat()
}

const MEGABYTE: usize = 1 << 20;

const HEAD: &str = "kind: EncryptionConfiguration\napiVersion: apiserver.config.k8s.io/v1\nresources:\n";

const ENTRY: &str = "- resources: [secrets]\n  providers:\n  - aescbc:\n      keys:\n      - name: key1\n        secret: AQgPFh0kKzI5QEdOVVxjag==\n";

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const CLAIMS_MUCH: &str = "\
00000000  6b 38 73 3a 65 6e 63 3a  61 65 73 63 62 63 3a 76  |k8s:enc:aescbc:v|
*
fffffffffffffff0  6b 38 73 3a 65 6e 63 3a  61 65 73 63 62 63 3a 76  |k8s:enc:aescbc:v|
";
