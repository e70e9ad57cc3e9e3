// The committed declarations are TypeScript, and a program that uses every verb compiles against them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

test("a strict program that uses the package compiles", () => {
  const tsc = fileURLToPath(import.meta.resolve("typescript/bin/tsc"));
  const program = fileURLToPath(new URL("use.mts", import.meta.url));
  const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--lib", "es2022"];
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...flags, program], { encoding: "utf8" });
  assert.equal(status, 0, stdout);
});
