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

const PLAIN_FIRST = `# keep this line
kind: EncryptionConfiguration
apiVersion: apiserver.config.k8s.io/v1
resources:
  - resources:
      - secrets
    providers:
      - identity: {} # until then
      - secretbox:
          keys:
            - name: key1
              secret: 8n2bKqYxw3y0rZbq1sHqk5xUQm7oTn0c9dJw4v6LxEo=
`;

test("a fix shows what changes, is made by keyboard as one step, and undo takes it back", () =>
  withPages(async (open) => {
    const page = await open();
    await typeFile(page, PLAIN_FIRST);
    await verdict(page, /starts with this file/);
    const but = page.locator(".verdict-but");
    assert.match(await but.textContent(), /plain text/);
    assert.ok((await but.locator("code").allTextContents()).includes("identity"));

    const advice = page.getByRole("region", { name: "We advise" });
    await advice.getByRole("button").first().click();
    const lines = (await advice.locator(".diff-line").allTextContents()).map((line) => line.replace(/\s+/g, " "));
    assert.deepEqual(lines, ["8−removed: - identity: {} # until then", "12+added: - identity: {} # until then"]);

    const fix = advice.getByRole("button", { name: /^Fix: Move identity/ });
    await fix.focus();
    await page.keyboard.press("Enter");
    await until(async () => (await but.count()) === 0, "a verdict without a consequence");
    const moved = PLAIN_FIRST.replace("      - identity: {} # until then\n", "") + "      - identity: {} # until then\n";
    assert.equal(await editorText(page), moved);
    await page.keyboard.press("ControlOrMeta+z");
    await until(() => but.count(), "the consequence again");
    assert.equal(await editorText(page), PLAIN_FIRST);
    assert.deepEqual(page.wrong, []);
  }));

test("what an alias stands for is shown, and leads to its line", () =>
  withPages(async (open) => {
    const page = await open();
    const broken = BROKEN.replace("secret: c2Vj", "secret: &short c2Vj") + "            - name: key2\n              secret: *short\n";
    await typeFile(page, broken);
    await verdict(page, /refuses this file/);
    await page.locator(".finding-head").filter({ hasText: /12:\d+/ }).first().click();
    const label = page.getByRole("button", { name: "The alias stands for what is written here." });
    await label.click();
    const line = () => page.evaluate(() => document.querySelector(".cm-activeLine")?.textContent);
    await until(async () => /&short/.test(await line()), "the line with the anchor");
  }));

test("the message at the cursor has no backticks", () =>
  withPages(async (open) => {
    const page = await open();
    await typeFile(page, PLAIN_FIRST);
    await verdict(page, /starts/);
    await page.locator(".cm-lintRange-warning").first().hover();
    const message = page.locator(".cm-diagnostic").first();
    await message.waitFor();
    assert.ok(await message.locator("code").count());
    assert.doesNotMatch(await message.textContent(), /`/);
  }));
