// The Value view: what etcdctl printed becomes the Secret inside, and back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { file, paste, until, verdict, withPages } from "./page.mjs";

// k8s\0, an envelope of v1 Secret, metadata with the name db, data password: hunter2, and then the copy ends in a field.
const text = (number, value) => Buffer.concat([Buffer.from([(number << 3) | 2, value.length]), Buffer.from(value)]);
const SECRET = Buffer.concat([
  text(1, text(1, "db")),
  text(2, Buffer.concat([text(1, "password"), text(2, "hunter2")])),
  text(3, "Opaque"),
]);
const WHOLE = Buffer.concat([Buffer.from("k8s\0"), text(1, Buffer.concat([text(1, "v1"), text(2, "Secret")])), text(2, SECRET)]);
const CUT_SECRET = WHOLE.subarray(0, -3).toString("hex");

const REAL = "tests/answers/real";

test("a real hexdump opens with the real file, and the Secret is read", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, await file(`${REAL}/configs/phase-1-aescbc.yaml`));
    await verdict(page, /starts with this file/);
    await page.locator(".name").focus();
    await paste(page, await file(`${REAL}/etcdctl/k00-hexdump.out`));
    await verdict(page, /^aescbc with key1 opens this Secret shop\/cbc1-opaque\.$/);
    assert.equal(await page.locator("#etcd-key").inputValue(), "/registry/secrets/shop/cbc1-opaque");
    assert.match(await page.getByRole("status").first().textContent(), /hexdump/);

    const entry = page.locator(".secret").first();
    assert.equal(await entry.locator("pre").count(), 0, "covered at first");
    await entry.getByRole("button", { name: /^Show / }).click();
    assert.ok((await entry.locator("pre").textContent()).length > 0);
    assert.match(await page.locator(".legend").first().textContent(), /prefix.*key name.*IV.*ciphertext/);
    assert.deepEqual(page.wrong, []);
  }));

test("a value that is pasted first waits for its key", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, await file(`${REAL}/etcdctl/k00-json.out`));
    await verdict(page, /aescbc.*key1/);
    await page.getByRole("button", { name: "One key" }).click();
    await page.getByLabel(/^Secret of the key/).fill("gtAmPXeQ1M71jopLL2zXLJV9uJP0bCuXxw9Paq8+pq4=");
    await verdict(page, /^aescbc with key1 opens this Secret/);
  }));

test("what is encrypted here opens here", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    await page.getByRole("button", { name: "A Secret that opens" }).click();
    await verdict(page, /opens this Secret shop\/database/);
    await page.getByText("The way back: encrypt a plaintext").click();
    await page.getByRole("button", { name: "Take the object as JSON" }).click();
    const area = page.getByRole("textbox", { name: "Plaintext" });
    await area.fill((await area.inputValue()).replace('"shop"', '"elsewhere"'));
    await page.getByRole("button", { name: "Encrypt" }).click();
    const hex = page.getByLabel("Hex", { exact: true });
    await until(() => hex.count(), "the sealed value");
    assert.match(await page.getByLabel("etcdctl put").textContent(), /etcdctl put '?\/registry\/secrets\/shop\/database/);

    await page.locator("#paste").fill(await hex.textContent());
    await verdict(page, /opens this Secret elsewhere\/database/);
  }));

test("copied text has no newline at its end", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    await page.getByRole("button", { name: "A Secret that opens" }).click();
    await verdict(page, /opens this Secret/);
    await page.getByRole("region", { name: "What is in it" }).getByRole("button", { name: "Copy" }).last().click();
    const copied = await until(() => page.evaluate(() => navigator.clipboard.readText()), "a copy");
    assert.match(copied, /kind: Secret/);
    assert.ok(!copied.endsWith("\n"));
  }));

test("each example does what its name says", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    const menu = page.locator("#value-examples");
    for (const [index, expected] of [
      [1, /^secretbox with key-2026 opens this Secret/],
      [2, /^aescbc with key-2025 opens this Secret/],
      [3, /^None of these keys opens this value/],
      [4, /stored in plain text/],
    ]) {
      await menu.selectOption({ index });
      await verdict(page, expected);
    }
  }));

test("the fields of a Secret that was cut are covered until they are asked for", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    await page.locator("#paste").fill(CUT_SECRET);
    await verdict(page, /Secret/);
    const fields = page.getByRole("group", { name: "Fields" });
    await fields.waitFor();
    assert.match(await fields.textContent(), /db/);
    assert.doesNotMatch(await fields.textContent(), /hunter2/);
    await page.getByRole("button", { name: "Show data" }).click();
    await until(async () => /hunter2/.test(await fields.textContent()), "the data");
  }));

test("a wrong guess is corrected with one click", () =>
  withPages(async (open) => {
    const page = await open();
    await paste(page, "apiVersion: v1\nkind: EncryptionConfig\nresources: []\n");
    await verdict(page, /kube-apiserver/);
    await page.getByRole("button", { name: "Open in Value instead" }).click();
    assert.match(await page.locator("#paste").inputValue(), /EncryptionConfig/);
  }));
