// Times the package against @noble/ciphers and against the native core: node pkg/bench.mjs NATIVE_MICROSECONDS
//
// Both sides are asked in turn, round by round, in one process; a figure is the median of its rounds, in microseconds of
// processor time, so that other programs do not count. Before anything is timed, each must give what the other gives.
// What is timed of ours includes reading prefix and key name, decoding the key, and copying into and out of WebAssembly.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { Keyring, lint } from "atrest";
import { cbc, gcm } from "@noble/ciphers/aes.js";
import { xsalsa20poly1305 } from "@noble/ciphers/salsa.js";

const ROUNDS = 15;
const ROUND = 20_000; // microseconds

const ETCD_KEY = "/registry/secrets/default/token";
const AAD = new TextEncoder().encode(ETCD_KEY);

const FILE = `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources:
      - secrets
      - configmaps
    providers:
      - aescbc:
          keys:
            - name: key1
              secret: ${Buffer.alloc(32, "0123456789abcdef").toString("base64")}
            - name: key2
              secret: ${Buffer.alloc(32, "fedcba9876543210").toString("base64")}
      - identity: {}
`;

// How noble does what the server does with a nonce, a ciphertext or a plaintext.
const CIPHERS = {
  aescbc: { nonce: 16, cipher: (key, nonce) => cbc(key, nonce) },
  aesgcm: { nonce: 12, cipher: (key, nonce) => gcm(key, nonce, AAD) },
  secretbox: { nonce: 24, cipher: (key, nonce) => xsalsa20poly1305(key, nonce) },
};

timeLint(Number(process.argv[2]));
for (const provider of Object.keys(CIPHERS)) for (const size of [1024, 1024 * 1024]) timeCipher(provider, size);

function timeLint(native) {
  assert.equal(lint(FILE).verdict.accepted, true);
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
  const rounds = Array.from({ length: ROUNDS }, () => calls.map((call, i) => time(call, repeats[i])));
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
