// Reads what the real programs answered: the committed corpora of tests/answers, less what tests/ledger owes.
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The cases of a corpus that atrest answers, by the ledger of a surface. */
export function cases(name, surface) {
  const owed = ledger(surface);
  return lines(name).filter(({ id }) => !owed.has(id));
}

/** The objects of a file of JSON lines. */
export function lines(name) {
  const bytes = readFileSync(new URL(name, ANSWERS));
  const text = (name.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text.split("\n").filter(Boolean).map((line) => JSON.parse(line));
}

/** The bytes that are given as hexadecimal. */
export function unhex(text) {
  return new Uint8Array(Buffer.from(text, "hex"));
}

function ledger(surface) {
  const file = new URL(`../../tests/ledger/${surface}.txt`, import.meta.url);
  const text = existsSync(file) ? readFileSync(file, "utf8") : "";
  return new Set(text.split("\n").map((line) => line.split(" | ")[0].trim()));
}

const ANSWERS = new URL("../../tests/answers/", import.meta.url);
