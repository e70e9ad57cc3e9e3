// The package answers as the core does: the committed answers of the real programs, asked in WebAssembly.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decrypt, lint, resolve } from "atrest";
import { cases, unhex } from "./answers.mjs";

test("lint gives the server's verdict on every file", () => {
  for (const { id, config, config_b64, ok, stage, error, error_b64 } of cases("corpus-public.jsonl.gz", "lint")) {
    const { verdict } = lint(config ?? Buffer.from(config_b64, "base64"));
    const expected = error_b64 ? Buffer.from(error_b64, "base64").toString() : error;
    assert.deepEqual(
      { accepted: verdict.accepted, stage: verdict.stage, text: placeless(verdict.text) },
      { accepted: ok, stage, text: placeless(expected) },
      id,
    );
  }
});

test("decrypt gives the server's plaintext or its error", () => {
  for (const { id, config, aad, aad_hex, stored_hex, kms, ok, plaintext_hex, error } of cases("vectors-public.jsonl.gz", "read")) {
    if (kms) continue;
    const report = decrypt({ config, stored: unhex(stored_hex), etcdKey: aad ?? unhex(aad_hex), resource: "secrets" });
    assert.equal(report.opened !== null, ok, id);
    if (ok) assert.deepEqual(report.opened.plaintext, unhex(plaintext_hex), id);
    else assert.equal(report.error, error, id);
  }
});

test("resolve gives the prefix that the server writes", () => {
  for (const { id, config, group, resource, prefix } of cases("resolve-public.jsonl", "resolve")) {
    assert.equal(resolve(config, group, resource), prefix, id);
  }
});

// The server names a place in its own source, which differs from build to build.
function placeless(text) {
  return text.replace(/scheme "[^"]*"/g, 'scheme ""');
}
