// What JavaScript gives and gets: plain objects, bytes, errors with codes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Keyring, decode, decrypt, detect, encrypt, generateFile, generateKey, lint } from "atrest";

const ETCD_KEY = "/registry/secrets/default/token";
const PROVIDERS = ["aescbc", "aesgcm", "secretbox"];

test("a generated key goes into a generated file, and the file lints clean", () => {
  for (const provider of PROVIDERS) {
    const { accepted, text } = lint(fileWith(provider)).verdict;
    assert.equal(text, "");
    assert.equal(accepted, true);
  }
});

test("what encrypt writes, decrypt opens, and every byte is there", () => {
  for (const provider of PROVIDERS) {
    const config = fileWith(provider);
    const plaintext = new TextEncoder().encode('{"kind":"Secret","apiVersion":"v1","metadata":{"name":"token"}}');
    const sealed = encrypt({ config, plaintext, etcdKey: ETCD_KEY });
    assert.ok(sealed.stored instanceof Uint8Array);
    assert.equal(sealed.hex, Buffer.from(sealed.stored).toString("hex"));
    const { opened, object, parts } = decrypt({ config, stored: sealed.stored, etcdKey: ETCD_KEY });
    assert.deepEqual(opened.plaintext, plaintext);
    assert.equal(object.kind, "Secret");
    assert.deepEqual([parts[0].start, parts.at(-1).end], [0, sealed.stored.length]);
  }
});

test("two values of the same plaintext differ: each has fresh random bytes", () => {
  for (const provider of PROVIDERS) {
    const config = fileWith(provider);
    const [a, b] = [1, 2].map(() => encrypt({ config, plaintext: "{}", etcdKey: ETCD_KEY }).base64);
    assert.notEqual(a, b);
  }
});

test("a keyring opens what it seals, and what the verbs made", () => {
  for (const provider of PROVIDERS) {
    const config = fileWith(provider);
    const keyring = new Keyring({ config });
    const bytes = crypto.getRandomValues(new Uint8Array(1000));
    assert.deepEqual(keyring.open(keyring.seal(bytes, ETCD_KEY), ETCD_KEY), bytes);
    assert.deepEqual(keyring.open(encrypt({ config, plaintext: bytes, etcdKey: ETCD_KEY }).stored, ETCD_KEY), bytes);
    assert.throws(() => new Keyring({ config: fileWith(provider) }).open(keyring.seal("{}", ETCD_KEY), "/registry/secrets/x"), {
      code: "not-opened",
    });
    keyring.free();
  }
});

test("a single key opens a value without a file around it", () => {
  const { secret } = generateKey();
  const { stored } = encrypt({ key: { provider: "aescbc", name: "k", secret }, plaintext: "{}", etcdKey: ETCD_KEY });
  const { opened } = decrypt({ key: { secret }, stored, etcdKey: ETCD_KEY });
  assert.equal(Buffer.from(opened.plaintext).toString(), "{}");
});

test("a key has the length that was asked for and a name that is free", () => {
  for (const bytes of [16, 24, 32]) {
    const { name, secret } = generateKey({ bytes, taken: ["key1", "key2"] });
    assert.equal(Buffer.from(secret, "base64").length, bytes);
    assert.ok(!["key1", "key2"].includes(name));
  }
});

test("strings, buffers and array buffers are the same bytes", () => {
  const text = fileWith("aescbc");
  const bytes = new TextEncoder().encode(text);
  const expected = lint(text);
  for (const same of [bytes, Buffer.from(text), bytes.buffer]) assert.deepEqual(lint(same), expected);
});

test("a hexdump is recognised, and the value in it comes out as bytes", () => {
  const { stored } = encrypt({ config: fileWith("aescbc"), plaintext: "{}", etcdKey: ETCD_KEY });
  const { candidates } = detect(hexdump(stored));
  assert.equal(candidates[0].form, "hexdump");
  assert.deepEqual(candidates[0].entries[0].value, stored);
});

test("a Secret's data comes apart into bytes", () => {
  const object = decode('{"kind":"Secret","apiVersion":"v1","metadata":{"name":"s"},"data":{"token":"AAH/"}}');
  assert.deepEqual(object.secretData[0].value, new Uint8Array([0, 1, 255]));
  assert.equal(object.json.metadata.name, "s");
  assert.equal(object.namespace, null);
});

test("whole numbers that no JavaScript number holds come out to the digit", () => {
  const { json } = decode('{"kind":"ConfigMap","apiVersion":"v1","metadata":{"generation":9007199254740993}}');
  assert.equal(json.metadata.generation, 9007199254740993n);
});

test("a request that cannot be answered throws an Error with a code", () => {
  const wrong = [
    [() => lint(3), "bad-argument", /`file`/],
    [() => lint("", { relase: "1.37" }), "bad-argument", /relase/],
    [() => lint("", { release: "1.2" }), "unknown-release", /1\.2/],
    [() => decrypt({ config: "", key: { secret: "" }, stored: "" }), "bad-argument", /either/],
    [() => decrypt({ config: "" }), "bad-argument", /stored/],
    [() => generateKey({ bytes: 17 }), undefined, /./],
  ];
  for (const [call, code, message] of wrong) {
    assert.throws(call, (error) => {
      assert.ok(error instanceof Error);
      if (code) assert.equal(error.code, code);
      assert.notEqual(error.code, "bug");
      assert.match(error.message, message);
      return true;
    });
  }
});

test("no error repeats a key or a plaintext", () => {
  const secret = Buffer.from("a key of a wrong length").toString("base64");
  const call = () => encrypt({ key: { provider: "aescbc", name: "k", secret }, plaintext: "hush", etcdKey: ETCD_KEY });
  assert.throws(call, ({ message }) => !message.includes(secret) && !message.includes("hush"));
});

function fileWith(provider) {
  const { name, secret } = generateKey();
  return generateFile({ resources: ["secrets"], provider, name, secret }).yaml;
}

function hexdump(bytes) {
  const rows = [];
  for (let at = 0; at < bytes.length; at += 16) {
    const row = [...bytes.slice(at, at + 16)];
    const hex = row.map((b, i) => b.toString(16).padStart(2, "0") + (i === 7 ? " " : "")).join(" ");
    const text = row.map((b) => (b > 31 && b < 127 ? String.fromCharCode(b) : ".")).join("");
    rows.push(`${at.toString(16).padStart(8, "0")}  ${hex.padEnd(49)} |${text}|`);
  }
  return [...rows, bytes.length.toString(16).padStart(8, "0"), ""].join("\n");
}
