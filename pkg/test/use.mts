// Compiled, never run: every verb with its types.
import { Keyring, decode, decrypt, detect, encrypt, generateFile, generateKey, lint, resolve } from "atrest";
import type { ConfiguredProvider, Json, Refusal, WireContent } from "atrest";

const key = generateKey({ bytes: 32, taken: ["key1"] });
const file = generateFile({ resources: ["secrets"], provider: "secretbox", name: key.name, secret: key.secret });
const report = lint(file.yaml, { release: "1.37", kmsV1: false });
const line: number | undefined = report.findings[0]?.place.line;
const prefix: string | undefined = resolve(file.yaml, "", "secrets");

const sealed = encrypt({ config: file.yaml, plaintext: new Uint8Array(3), etcdKey: "/registry/secrets/a/b" });
const value = decrypt({ key: { secret: key.secret }, stored: sealed.stored });
const plaintext: Uint8Array | undefined = value.opened?.plaintext;
const keyring = new Keyring({ config: file.yaml });
const again: Uint8Array = keyring.open(keyring.seal("{}", "/registry/secrets/a/b"), "/registry/secrets/a/b", "secrets");
const found: Uint8Array | null | undefined = detect("6b").candidates[0]?.entries[0]?.etcdKey;

function keys(provider: ConfiguredProvider): string[] {
  switch (provider.type) {
    case "identity":
      return [];
    case "kms":
      return [provider.endpoint];
    default:
      return provider.keys.map(({ name }) => name);
  }
}

function wire(content: WireContent): WireContent[] {
  return "message" in content ? content.message.flatMap((field) => wire(field.content)) : [content];
}

function message(error: Refusal): string {
  return `${error.code}: ${error.message}`;
}

const json: Json = decode(plaintext ?? "").json;
export { again, found, json, keys, line, message, prefix, wire };
