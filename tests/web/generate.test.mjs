// The Generate view: what it makes, the server starts with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { editorText, until, verdict, withPages } from "./page.mjs";

test("a new file lints clean for every provider and length", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/generate" });
    for (const provider of ["secretbox", "aescbc", "aesgcm", "kms"]) {
      await page.getByRole("radio", { name: new RegExp(`^${provider}`) }).check();
      await until(async () => (await page.locator("pre.file").textContent()).includes(provider), `a file with ${provider}`);
      await verdict(page, /^kube-apiserver 1\.37 starts with this file\.$/);
    }
    assert.deepEqual(page.wrong, []);
  }));

test("the copied key has as many bytes as were asked for, and no newline", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/generate" });
    await page.getByRole("radio", { name: /^aesgcm/ }).check();
    for (const length of [16, 24, 32]) {
      await page.getByRole("button", { name: `${length} bytes` }).click();
      await verdict(page, /starts with this file/);
      await page.getByRole("region", { name: "The key alone" }).getByRole("button", { name: "Copy" }).click();
      await until(async () => {
        const key = await page.evaluate(() => navigator.clipboard.readText());
        return !key.endsWith("\n") && Buffer.from(key, "base64").length === length;
      }, `a key of ${length} bytes`);
    }
  }));

test("a new file opens in Config with the same verdict", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/generate" });
    await verdict(page, /starts with this file/);
    await page.getByRole("button", { name: "Open in Config" }).click();
    await verdict(page, /starts with this file/);
    assert.match(await editorText(page), /secretbox/);
    assert.match(page.url(), /#\/config$/);
  }));
