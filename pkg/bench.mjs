// Times the package against @noble/ciphers and against the native core: node pkg/bench.mjs NATIVE_MICROSECONDS
//
// Both sides are asked in turn, round by round, in one process; a figure is the median of its rounds, in microseconds of
// processor time, so that other programs do not count. Before anything is timed, each must give what the other gives.
// What is timed of ours includes reading prefix and key name, decoding the key, and copying into and out of WebAssembly.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { Keyring, lint } from "atrest";
import { cbc, gcm } from "@noble/ciphers/aes.js";
import { xsalsa20poly1305 } from "@noble/ciphers/salsa.js";

const ROUNDS = 15;
const WARM_UP = 5; // rounds until the engine has compiled both as well as it can
const ROUND = 20_000; // microseconds

const ETCD_KEY = "/registry/secrets/default/token";
const AAD = new TextEncoder().encode(ETCD_KEY);

const FILE = readFileSync(new URL("bench.yaml", import.meta.url), "utf8");

// How noble does what the server does with a nonce, a ciphertext or a plaintext.
const CIPHERS = {
  aescbc: { nonce: 16, cipher: (key, nonce) => cbc(key, nonce) },
  aesgcm: { nonce: 12, cipher: (key, nonce) => gcm(key, nonce, AAD) },
  secretbox: { nonce: 24, cipher: (key, nonce) => xsalsa20poly1305(key, nonce) },
};

sizes();
timeLint(Number(process.argv[2]));
for (const provider of Object.keys(CIPHERS)) for (const size of [1024, 1024 * 1024]) timeCipher(provider, size);

function sizes() {
  const page = weigh("../dist/", () => true);
  row("page, first load", kilobytes(page.zipped), `raw ${kilobytes(page.raw)}, goal 320 KB: ${ratio(page.zipped, 320_000)}`);
  const wasm = weigh("../dist/", (name) => name.startsWith("wasm-"));
  row("  its .wasm, as a script", kilobytes(wasm.zipped), `raw ${kilobytes(wasm.raw)}, goal 150 KB: ${ratio(wasm.zipped, 150_000)}`);
  const packed = weigh("dist/", () => true);
  row("package for Node", kilobytes(packed.zipped), `raw ${kilobytes(packed.raw)}`);
}

/** Bytes of the files of a folder, as they are and gzipped. */
function weigh(folder, wanted) {
  const files = readdirSync(new URL(folder, import.meta.url)).filter(wanted);
  const contents = files.map((name) => readFileSync(new URL(folder + name, import.meta.url)));
  const sum = (bytes) => bytes.reduce((all, { length }) => all + length, 0);
  return { raw: sum(contents), zipped: sum(contents.map((content) => gzipSync(content, { level: 9 }))) };
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

function timeLint(native) {
  assert.equal(lint(FILE).verdict.accepted, true);
  // Lint runs through far more code than a cipher: engines need thousands of calls until all of it is compiled well.
  for (let call = 0; call < 10_000; call += 1) lint(FILE);
  const [wasm] = medians([() => lint(FILE)]);
  row("lint of 14 lines, report included", `${wasm.toFixed(1)} µs`, `goal 60: ${ratio(60, wasm)}`);
  row("  natively", `${native.toFixed(1)} µs`, `wasm takes ${ratio(wasm, native)} of it`);
}

function timeCipher(provider, size) {
  const key = randomBytes(32);
  const keyring = new Keyring({ key: { provider, name: "key1", secret: key.toString("base64") } });
  const { nonce: length, cipher } = CIPHERS[provider];
  const plaintext = randomBytes(size).fill("k8s", 0, 3);
  const stored = keyring.seal(plaintext, ETCD_KEY);
  const head = `k8s:enc:${provider}:v1:key1:`.length;
  const [nonce, sealed] = [stored.subarray(head, head + length), stored.subarray(head + length)];
  assert.deepEqual(cipher(key, nonce).encrypt(plaintext), new Uint8Array(sealed));
  assert.deepEqual(keyring.open(stored, ETCD_KEY), cipher(key, nonce).decrypt(sealed));

  compare(`decrypt ${label(size)} ${provider}`, [
    () => keyring.open(stored, ETCD_KEY),
    () => cipher(key, nonce).decrypt(sealed),
  ]);
  compare(`encrypt ${label(size)} ${provider}`, [
    () => keyring.seal(plaintext, ETCD_KEY),
    () => cipher(key, crypto.getRandomValues(new Uint8Array(length))).encrypt(plaintext),
  ]);
  keyring.free();
}

function compare(name, contestants) {
  const [ours, nobles] = medians(contestants);
  row(name, `${ours.toFixed(1)} µs`, `noble ${nobles.toFixed(1)} µs: ${ratio(nobles, ours)} as fast`);
}

/** Median microseconds of one call of each, asked in turn. */
function medians(calls) {
  const repeats = calls.map(repeatsOfARound);
  const round = () => calls.map((call, i) => time(call, repeats[i]));
  Array.from({ length: WARM_UP }, round);
  const rounds = Array.from({ length: ROUNDS }, round);
  return calls.map((_, i) => rounds.map((round) => round[i]).sort((a, b) => a - b)[ROUNDS >> 1]);
}

function repeatsOfARound(call) {
  const few = Math.round(1 + ROUND / (20 * Math.max(1, time(call, 1))));
  return Math.max(1, Math.round(ROUND / Math.max(1, time(call, few))));
}

function time(call, repeats) {
  const start = process.cpuUsage();
  for (let i = 0; i < repeats; i++) call();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / repeats;
}

function row(name, figure, remark) {
  console.log(`${name.padEnd(36)}${figure.padStart(12)}   ${remark}`);
}

function ratio(a, b) {
  return `${(a / b).toFixed(2)}x`;
}

function label(size) {
  return size < 1024 * 1024 ? `${size / 1024} KiB` : `${size / 1024 / 1024} MiB`;
}
