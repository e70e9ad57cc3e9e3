// Made by `cargo xtask gen` from core/src/report and pkg/src: change those.

/** Bytes. A string stands for its UTF-8. */
export type Input = string | Uint8Array | ArrayBuffer;

/** A JSON value. Whole numbers beyond `Number.MAX_SAFE_INTEGER` are of type `bigint`. */
export type Json = null | boolean | number | bigint | string | Json[] | { [member: string]: Json };

/** Opens and writes many values with a configuration that is read once: bytes to bytes, without a report. */
export class Keyring {
  /** Reads the configuration, or takes a single key with its provider and name. */
  constructor(options: KeyringOptions);
  /** Opens a stored value as the server would; throws with the code `not-opened` where it could not. */
  open(stored: Input, etcdKey: Input, resource?: string): Uint8Array;
  /** Makes the stored value that the server would write, with fresh random bytes. */
  seal(plaintext: Input, etcdKey: Input, resource?: string): Uint8Array;
  /** Gives its memory back now, not when it is collected. */
  free(): void;
}

/** Says whether kube-apiserver starts with a file, in its words, and what is wrong or unwise in it. */
export function lint(file: Input, options?: LintOptions): ConfigReport;

/** Every rule of the advice that `lint` gives, the gravest first. */
export function rules(): RuleDoc[];

/** Says what every release says to a file, and in which release that changes. */
export function history(file: Input, options?: LintOptions): History;

/** Every release that can be asked, the oldest first. */
export function releases(): ReleaseInfo[];

/** Says what a paste may be, the likeliest first, and takes the stored values out of it. */
export function detect(paste: Input): PasteReport;

/** Opens a stored value as the server would, and says for each key why it did or did not. */
export function decrypt(request: DecryptRequest): ValueReport;

/** Makes the stored value that the server would write, with fresh random bytes. */
export function encrypt(request: EncryptRequest): EncryptReport;

/** Takes a plaintext apart: the object that it holds. */
export function decode(plaintext: Input): ObjectReport;

/** Makes a key from fresh random bytes, and a name for it. */
export function generateKey(options?: KeyOptions): GeneratedKey;

/** Makes an EncryptionConfiguration that lints clean, or says what is wrong with the wishes. */
export function generateFile(options: FileOptions): GeneratedFile;

/** The prefix that new objects of a resource get under a file; nothing if the server refuses the file. */
export function resolve(file: Input, group: string, resource: string): string | undefined;

/** How kube-apiserver is run. */
export interface LintOptions {
  /** The path that its messages name: `config.yaml` unless given. */
  path?: string;
  /** The Kubernetes release, `1.37`; the newest known unless given. */
  release?: string;
  /** `--feature-gates=KMSv1=…`; as the release has it unless given. */
  kmsV1?: boolean;
  /** `--feature-gates=KMSv2=…`; as the release has it unless given. */
  kmsV2?: boolean;
  /** `--encryption-provider-config-automatic-reload=true` */
  automaticReload?: boolean;
}

/** One key, without a file around it. */
export interface SingleKey {
  /** `aescbc`, `aesgcm` or `secretbox`. Not needed for opening: the value's prefix says it. */
  provider?: string;
  /** Its name. Not needed for opening: the value's prefix says it. */
  name?: string;
  /** Base64, as in the file. */
  secret: string;
}

/** What a keyring opens and writes with: `config` or `key`. */
export interface KeyringOptions {
  /** An EncryptionConfiguration. */
  config?: Input;
  /** A single key instead, with its provider and name. */
  key?: SingleKey;
}

/** What to open, and with what: `config` or `key`. */
export interface DecryptRequest {
  /** An EncryptionConfiguration. */
  config?: Input;
  /** A single key instead. */
  key?: SingleKey;
  /** The value to the byte, as etcd holds it. */
  stored: Input;
  /** Its key in etcd to the byte, such as `/registry/secrets/default/token`: aesgcm authenticates it. */
  etcdKey?: Input;
  /** `secrets`, `deployments.apps`. Unless given: what the etcd key says, else `secrets`. */
  resource?: string;
}

/** What to write, and with what: `config` (its first provider and that one's first key) or `key`. */
export interface EncryptRequest {
  /** An EncryptionConfiguration. */
  config?: Input;
  /** A single key instead. */
  key?: SingleKey;
  /** What to store. */
  plaintext: Input;
  /** The key in etcd that it will be put under: aesgcm authenticates it. */
  etcdKey: Input;
  /** `secrets`, `deployments.apps`. Unless given: what the etcd key says, else `secrets`. */
  resource?: string;
}

/** What a new key should be like. */
export interface KeyOptions {
  /** 16, 24 or 32: the default, which every provider takes. */
  bytes?: number;
  /** Names that the new key must not have. */
  taken?: string[];
}

/** What a new file should say. */
export interface FileOptions {
  /** `secrets`, `configmaps`, `*.apps`, … */
  resources: string[];
  /** `aescbc`, `aesgcm`, `secretbox`, or `kms` (v2). */
  provider: string;
  /** Name of the key or plugin. */
  name: string;
  /** Base64 of the key; the plugin's endpoint (`unix:///…`) for `kms`. */
  secret: string;
  /** Whether `identity` follows, so that what is still stored in plain text stays readable: yes unless given. */
  identityFallback?: boolean;
}

/** Everything that lint has to say about a file. */
export interface ConfigReport {
  /** The release that was asked, `1.37`. */
  release: string;
  /** What the server says. */
  verdict: Verdict;
  /** The one consequence that matters most, if the server starts with the file and something is unwise. */
  consequence: string | null;
  /** What is wrong or unwise, in the order of the file. */
  findings: Finding[];
  /** Which providers each configured resource gets, in the order of the file. Empty unless accepted. */
  coverage: Coverage[];
  /** The configuration as the server holds it. `null` unless accepted. */
  configuration: Configuration | null;
  /** `group/resource` of every resource that the server builds transformers for, sorted. Empty unless accepted. */
  transformers: string[];
}

/** What kube-apiserver says to the file. */
export interface Verdict {
  /** Whether it starts. */
  accepted: boolean;
  /** How far it came. */
  stage: Stage;
  /** Its words; empty if accepted. Bytes that are no UTF-8 are replaced: see `raw`. */
  text: string;
  /** Its words to the byte, only where `text` had to replace some. */
  raw: Uint8Array | null;
}

/** Stages of loading; the first that fails decides. */
export type Stage =
  /** Reading the file. */
  | "load"
  /** From text to a typed configuration. */
  | "decode"
  /** The rules of the configuration. */
  | "validate"
  /** Building transformers. */
  | "build"
  /** All passed. */
  | "ok";

/** One thing to know about the file. */
export interface Finding {
  /** Permanent, kebab-case: `key-wrong-length`. */
  code: string;
  /** Who says it. */
  source: Source;
  /** How bad it is. */
  severity: Severity;
  /** Where. */
  place: Place;
  /** The server's own sentence, where it has one. */
  quote: string | null;
  /** What it means, in one sentence. */
  message: string;
  /** What to do. */
  help: string;
  /** Other places that belong to it. */
  labels: Label[];
  /** A change of the file that removes it, where there is one that is right without knowing the cluster. */
  fix: Fix | null;
}

/** A change of the file. It keeps comments and layout. */
export interface Fix {
  /** What it does, as on a button: ``Replace `secret` by `secrets` ``. */
  title: string;
  /** What to replace, in the order of the text; none overlaps another. */
  edits: Edit[];
}

/** A stretch of the text and what replaces it. */
export interface Edit {
  /** What is replaced; empty for a mere insertion. */
  place: Place;
  /** What replaces it; empty for a mere removal. */
  text: string;
}

/** Another place that belongs to a finding. */
export interface Label {
  /** Where. */
  place: Place;
  /** What is there: `first given here`. */
  message: string;
}

/** Who says it. */
export type Source =
  /** kube-apiserver refuses the file for it, or would if it came that far. */
  | "server"
  /** atrest: the server starts, and it is unwise. */
  | "advice";

/** How bad it is. */
export type Severity =
  /** The server does not start. */
  | "error"
  /** Data is or will be at risk. */
  | "warning"
  /** Worth knowing. */
  | "note";

/** What a rule of the advice is about. */
export interface RuleDoc {
  /** The code of its findings: `weak-key`. */
  code: string;
  /** How bad its findings are. */
  severity: Severity;
  /** What it finds, in a few words. */
  title: string;
  /** Why kube-apiserver works that way. */
  why: string;
  /** What it means for the cluster. */
  consequence: string;
  /** The first release that it holds for, `1.27`. */
  since: string;
  /** Where the documentation of Kubernetes speaks of it. */
  link: string;
}

/** Who writes and who reads a resource. */
export interface Coverage {
  /** As the file names it: `secrets`, `*.apps`. */
  resource: string;
  /** Where the file names it (first). */
  place: Place;
  /** Numbers of the entries that it gets its providers from, from 0. */
  entries: number[];
  /** What new values are written with. */
  writes: Writer;
  /** What values can be read with, in the order in which they are tried. */
  reads: Writer[];
}

/** A provider and one of its keys. */
export interface Writer {
  /** `aescbc`, `aesgcm`, `secretbox`, `kms`, `identity`. */
  provider: string;
  /** Name of the key or of the KMS plugin; `null` for identity. */
  name: string | null;
  /** What its stored values start with: `k8s:enc:aescbc:v1:key1:`; empty for identity. */
  prefix: string;
}

/** The configuration after decoding and defaulting. */
export interface Configuration {
  /** In the order of the file. */
  entries: ConfiguredEntry[];
}

/** An item of the top-level `resources`. */
export interface ConfiguredEntry {
  /** As the file names them. */
  resources: string[];
  /** In the order of the file. */
  providers: ConfiguredProvider[];
}

/** An item of `providers`. */
export type ConfiguredProvider =
  /** AES-GCM. */
  | { type: "aesgcm"; keys: ConfiguredKey[]; }
  /** AES-CBC. */
  | { type: "aescbc"; keys: ConfiguredKey[]; }
  /** XSalsa20 and Poly1305. */
  | { type: "secretbox"; keys: ConfiguredKey[]; }
  /** Plain text. */
  | { type: "identity" }
  /** A plugin. */
  | { type: "kms"; apiVersion: string; name: string; cachesize: number | null; endpoint: string; timeout: string; };

/** A key of the file. */
export interface ConfiguredKey {
  /** Its name. */
  name: string;
  /** Its secret as the file has it. */
  secret: string;
}

/** A new key. */
export interface GeneratedKey {
  /** A name for it that no other key of the file has. */
  name: string;
  /** Base64, without a newline. */
  secret: string;
  /** Length in bytes. */
  bytes: number;
}

/** A new file. */
export interface GeneratedFile {
  /** The EncryptionConfiguration as YAML, one newline at its end. */
  yaml: string;
}

/** A release that can be asked. */
export interface ReleaseInfo {
  /** `1.37` */
  name: string;
  /** Whether its answers are not held to the byte against its code: its words are ours in part, or altogether. */
  documented: boolean;
  /** Whether KMS v1 can be used without a feature gate. */
  kmsV1Default: boolean;
  /** Whether KMS v2 can be used without a feature gate. */
  kmsV2Default: boolean;
  /** The flag that names the file: `--encryption-provider-config`. */
  flag: string;
}

/** What every release says to a file. */
export interface History {
  /** Releases with the same verdict side by side, the oldest first. */
  steps: HistoryStep[];
}

/** Releases that accept a file, or refuse it for the same reason at the same stage. */
export interface HistoryStep {
  /** The first of them: `1.31`. */
  from: string;
  /** The last of them. */
  to: string;
  /** Whether they start. */
  accepted: boolean;
  /** How far they come. */
  stage: Stage;
  /** The words of the last of them; the others may choose other words. Empty if accepted. */
  text: string;
  /** What changed since the release before the first of them, in a sentence. `null` for the oldest step. */
  reason: string | null;
}

/** Why a verb could not do what was asked: the request is wrong, not the file. */
export interface Refusal extends Error {
  /** Permanent, kebab-case: `unknown-release`. */
  code: string;
  /** A sentence for people: what happened and what to do. */
  message: string;
}

/** A plaintext taken apart. */
export interface ObjectReport {
  /** How it is stored. */
  encoding: Encoding;
  /** `v1`, `apps/v1`; empty if unknown. */
  apiVersion: string;
  /** `Secret`; empty if unknown. */
  kind: string;
  /** `metadata.namespace`, if there is one. */
  namespace: string | null;
  /** `metadata.name`, if there is one. */
  name: string | null;
  /** The object as the server would print it, where its kind is known in full. */
  json: Json | null;
  /** The same as indented JSON; `null` without `json`. */
  jsonText: string | null;
  /** The same as YAML; `null` without `json`, or in a build without YAML. */
  yaml: string | null;
  /** A protobuf of a kind that is not known in full: its wire fields. */
  wire: WireField[];
  /** The entries of a Secret's `data`, in the order of their names. */
  secretData: SecretEntry[];
  /** What is odd about it: cut, unknown fields, bytes left over. Sentences. */
  notes: string[];
}

/** How an object is stored. */
export type Encoding =
  /** `k8s\0` and an envelope. */
  | "protobuf"
  /** JSON text. */
  | "json"
  /** Neither. */
  | "unknown";

/** An entry of a Secret. */
export interface SecretEntry {
  /** Its key in `data`. */
  name: string;
  /** Its bytes. */
  value: Uint8Array;
  /** Whether the bytes are text that can be shown. */
  isText: boolean;
}

/** A field of a protobuf message whose meaning is not known. */
export interface WireField {
  /** Field number. */
  number: number;
  /** Name where it is known (`metadata`), else empty. */
  label: string;
  /** Byte offset of its tag in the plaintext. */
  start: number;
  /** Byte offset after it. */
  end: number;
  /** Its content. */
  content: WireContent;
}

/** The content of such a field. */
export type WireContent =
  /** A varint. */
  | { varint: number | bigint }
  /** Eight bytes, little endian. */
  | { fixed64: number | bigint }
  /** Four bytes, little endian. */
  | { fixed32: number }
  /** Text. */
  | { text: string }
  /** Bytes that are no text and no message, in hexadecimal. */
  | { bytes: string }
  /** Bytes that read as a message. */
  | { message: WireField[] };

/** What a paste may be, the most likely first. */
export interface PasteReport {
  /** Ranked readings. Empty: nothing that could hold a configuration or a value. */
  candidates: Candidate[];
  /** What to do instead, where no reading can give the value or bytes were lost: one sentence or more. */
  advice: string | null;
}

/** One reading of a paste. */
export interface Candidate {
  /** The form, kebab-case and permanent: `hexdump`, `etcdctl-json`, `hex`, `base64`, `raw`, `config`. */
  form: string;
  /** The form for people: `output of hexdump -C`. */
  title: string;
  /** How sure, from 0 to 100. */
  confidence: number;
  /** Why it was taken for this, a sentence. */
  why: string;
  /** What is inside. */
  holds: Holds;
  /** The stored values; empty for a configuration. */
  entries: StoredValue[];
  /** What is wrong with it although it was read: cut, lossy, columns that disagree. Sentences. */
  warnings: string[];
}

/** What a paste holds. */
export type Holds =
  /** An EncryptionConfiguration, or a text that tries to be one. */
  | "config"
  /** One value out of etcd or more. */
  | "values";

/** A value as etcd holds it. */
export interface StoredValue {
  /** Its key in etcd, where the paste has it. */
  etcdKey: Uint8Array | null;
  /** The bytes, without the newline that etcdctl adds. */
  value: Uint8Array;
}

/** A stretch of the text, in every unit that somebody needs. */
export interface Place {
  /** Byte offset of the first byte. */
  start: number;
  /** Byte offset after the last byte. */
  end: number;
  /** Line of the start, from 1. */
  line: number;
  /** Column of the start in characters, from 1. */
  column: number;
  /** Line of the end, from 1. */
  endLine: number;
  /** Column after the last character, from 1. */
  endColumn: number;
  /** Start in UTF-16 code units from the start of the text, as JavaScript's strings and editors count. */
  utf16Start: number;
  /** End in UTF-16 code units. */
  utf16End: number;
}

/** A stored value, and what came of opening it. */
export interface ValueReport {
  /** What the value asks for, read from its prefix alone. */
  needs: Needs;
  /** The resource that chose the transformers, `secrets` or `deployments.apps`. */
  resource: string;
  /** Number of the entry that decided first, from 0; `null` where no entry names the resource, or without a file. */
  entry: number | null;
  /** What was tried, in the order of the server. Whatever comes after the one that opened is not tried. */
  attempts: Attempt[];
  /** The plaintext and its reader; `null` where the server cannot read the value. */
  opened: Opened | null;
  /** The server's own words where it cannot read the value. */
  error: string | null;
  /** The parts of the stored value in order, without gaps. */
  parts: Part[];
  /** What the plaintext holds. */
  object: ObjectReport | null;
}

/** What a stored value asks for. */
export interface Needs {
  /** `aescbc`, `aesgcm`, `secretbox`, `kms`, or `identity` for plain text; `null` for a prefix that nothing knows. */
  provider: string | null;
  /** `v1`, `v2`; empty for plain text. */
  version: string;
  /**
   * Name of the key or plugin; up to the next colon, as a guess, where no configured name matches: names may hold
   * colons.
   */
  name: string | null;
  /** A sentence: "Encrypted with aescbc under the key name key1". */
  summary: string;
}

/** One transformer's try. */
export interface Attempt {
  /** Where the configuration has it: `resources[0].providers[1].aescbc.keys[0]`; empty without a file. */
  path: string;
  /** `aescbc`, `aesgcm`, `secretbox`, `kms`, `identity`. */
  provider: string;
  /** Name of the key or plugin; `null` for identity. */
  name: string | null;
  /** What came of it. */
  outcome: Outcome;
  /** Permanent, kebab-case: `prefix-differs`, `padding-wrong`. */
  reason: string;
  /** What was checked and what it means, a sentence. */
  explanation: string;
  /** The server's own words, where it has some for this try. */
  quote: string | null;
}

/** What came of a try. */
export type Outcome =
  /** It opened the value. */
  | "opened"
  /** The value is not addressed to it: another prefix or key name. */
  | "notAddressed"
  /** The value is addressed to it, and it could not open it. */
  | "failed"
  /** The server itself crashes on such a value. */
  | "panics"
  /** Not tried: it needs something that was not given (a KMS plugin), or an earlier one opened the value. */
  | "notTried";

/** A value that opened. */
export interface Opened {
  /** The plaintext. */
  plaintext: Uint8Array;
  /** `aescbc`, …, `identity`. */
  provider: string;
  /** Name of the key or plugin; `null` for identity. */
  name: string | null;
  /** Whether the server would rewrite it at the next update: something else writes now. */
  stale: boolean;
  /** Whether the cipher proves that the value is whole and the key right; false for aescbc and identity. */
  authenticated: boolean;
  /** Set where the plaintext does not look like an object although the value opened. */
  doubt: string | null;
}

/** A stretch of the stored value. */
export interface Part {
  /** What it is. */
  kind: PartKind;
  /** Byte offset in the stored value. */
  start: number;
  /** Byte offset after its last byte. */
  end: number;
}

/** What a stretch of a stored value is. */
export type PartKind =
  /** `k8s:enc:aescbc:v1:` */
  | "prefix"
  /** Key or plugin name with its colon. */
  | "keyName"
  /** AES-CBC's first block, 16 bytes. */
  | "iv"
  /** 12 bytes for AES-GCM, 24 for secretbox. */
  | "nonce"
  /** What is encrypted; for AES-CBC without the last block if the padding's place is known. */
  | "ciphertext"
  /** The last ciphertext block of AES-CBC, which ends in the padding. */
  | "padding"
  /** 16 bytes that authenticate the rest. */
  | "tag"
  /** An envelope of a KMS plugin, or anything that has no inner structure. */
  | "body"
  /** Not encrypted. */
  | "plaintext";

/** A value made for etcd. */
export interface EncryptReport {
  /** The stored value to the byte. */
  stored: Uint8Array;
  /** What wrote it. */
  writer: Writer;
  /** Its parts in order, without gaps. */
  parts: Part[];
  /** The bytes in lower-case hexadecimal. */
  hex: string;
  /** The bytes in base64. */
  base64: string;
  /** A POSIX shell command that puts exactly these bytes under the etcd key; empty without an etcd key. */
  etcdctl: string;
}
