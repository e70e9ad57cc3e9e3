// The Config view: the verdict, and the way from a finding to its line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { editorText, paste, typeFile, until, verdict, withPages } from "./page.mjs";

const BROKEN = `apiVersion: apiserver.config.k8s.io/v1
kind: EncryptionConfiguration
resources:
  - resources:
      - secrets
    providers:
      - aescbc:
          keys:
            - name: key1
              secret: c2VjcmV0IGlzIHNlY3VyZSwgSSB0aGluaw==
`;
const RIGHT = BROKEN.replace("c2VjcmV0IGlzIHNlY3VyZSwgSSB0aGluaw==", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");

test("a broken file is refused, and its finding leads to the line", () =>
  withPages(async (open) => {
    const page = await open();
    await typeFile(page, BROKEN);
    await verdict(page, /^kube-apiserver 1\.37 refuses this file: /);
    const finding = page.getByRole("region", { name: "The server says" }).getByRole("button").first();
    assert.match(await finding.textContent(), /10:\d+/);
    await finding.click();
    const line = await until(() => page.evaluate(() => document.querySelector(".cm-activeLine")?.textContent), "an active line");
    assert.match(line, /secret:/);
    assert.equal(await finding.getAttribute("aria-expanded"), "true");
    assert.ok(await page.locator(".cm-lintRange-error").count(), "the place is underlined");
    assert.deepEqual(page.wrong, []);
  }));

test("the verdict turns while the file is repaired, and undo turns it back", () =>
  withPages(async (open) => {
    const page = await open();
    await typeFile(page, BROKEN);
    await verdict(page, /refuses this file/);
    await typeFile(page, RIGHT);
    await verdict(page, /^kube-apiserver 1\.37 starts with this file\.$/);
    const table = page.getByRole("region", { name: "Who writes, who reads" });
    assert.match(await table.textContent(), /secrets.*aescbc key1/);
    await page.keyboard.press("ControlOrMeta+z");
    await verdict(page, /refuses this file/);
  }));

test("F8 walks from finding to finding", () =>
  withPages(async (open) => {
    const page = await open();
    await page.locator("#config-examples").selectOption({ index: 2 });
    await verdict(page, /refuses this file/);
    const opened = () => page.locator(".finding.is-open").getAttribute("id");
    await page.keyboard.press("F8");
    const first = await opened();
    await page.keyboard.press("F8");
    const second = await opened();
    assert.notEqual(first, second);
    await page.keyboard.press("Shift+F8");
    assert.equal(await opened(), first);
  }));

test("keys are dots until they are uncovered", () =>
  withPages(async (open) => {
    const page = await open();
    await typeFile(page, RIGHT);
    await until(() => page.locator(".cm-covered").count(), "a covered key");
    await page.getByRole("button", { name: "Show keys" }).click();
    await until(async () => (await page.locator(".cm-covered").count()) === 0, "an uncovered key");
  }));

test("every example says what its name says", () =>
  withPages(async (open) => {
    const page = await open();
    const menu = page.locator("#config-examples");
    const names = await menu.locator("option").allTextContents();
    assert.ok(names.length > 8, "at least eight examples");
    for (const [index, name] of names.entries()) {
      if (index === 0) continue;
      await menu.selectOption({ index });
      await verdict(page, /refused/.test(name) ? /refuses this file/ : /starts with this file/);
    }
  }));

test("a file that is pasted over another can be brought back", () =>
  withPages(async (open) => {
    const page = await open();
    await typeFile(page, RIGHT);
    await verdict(page, /starts/);
    await page.locator(".name").focus();
    await paste(page, BROKEN);
    await verdict(page, /refuses/);
    await page.getByRole("button", { name: "Bring back what was here" }).click();
    await verdict(page, /starts/);
    assert.match(await editorText(page), /MDEyMzQ1/);
  }));
