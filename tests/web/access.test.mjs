// Everybody can use it: axe finds nothing, the keyboard reaches everything, narrow screens show everything.
import assert from "node:assert/strict";
import { test } from "node:test";
import axe from "axe-core";
import { paste, until, verdict, withPages } from "./page.mjs";

const BROKEN = "apiVersion: v1\nkind: EncryptionConfig\nresources:\n- resources: [secrets]\n  providers: []\n";

// What each state of the page is reached by.
const STATES = {
  "an empty Config": async () => {},
  "a refused file with an open finding": async (page) => {
    await paste(page, BROKEN);
    await verdict(page, /refuses/);
    await page.keyboard.press("F8");
  },
  "an accepted file": async (page) => {
    await page.locator("#config-examples").selectOption({ index: 1 });
    await verdict(page, /starts/);
  },
  "an opened Secret": async (page) => {
    await page.getByRole("link", { name: "Value" }).click();
    await page.getByRole("button", { name: "A Secret that opens" }).click();
    await verdict(page, /opens/);
    await page.getByText("The way back").click();
  },
  "a value that does not open": async (page) => {
    await page.getByRole("link", { name: "Value" }).click();
    await page.getByRole("button", { name: "A value that does not open" }).click();
    await verdict(page, /None of these keys/);
  },
  Generate: async (page) => {
    await page.getByRole("link", { name: "Generate" }).click();
    await verdict(page, /starts/);
  },
  "advice with its fix": async (page) => {
    await page.locator("#config-examples").selectOption({ index: 3 });
    await verdict(page, /starts/);
    await page.keyboard.press("F8");
    await page.locator(".diff").waitFor();
  },
  Rules: async (page) => {
    await page.getByRole("link", { name: "Rules" }).click();
    await page.locator(".rule").first().waitFor();
  },
  "the list of shortcuts": async (page) => {
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
};

for (const theme of ["light", "dark"]) {
  for (const [name, reach] of Object.entries(STATES)) {
    test(`axe finds nothing in ${name}, ${theme}`, () =>
      withPages(async (open) => {
        const page = await open({ theme });
        await reach(page);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run());
        const found = violations.map((v) => `${v.impact} ${v.id}: ${v.nodes.map((n) => n.target).join(", ")}`);
        assert.deepEqual(found, []);
      }));
  }
}

test("letters go to views, and back goes back", () =>
  withPages(async (open) => {
    const page = await open();
    for (const [letter, title] of [["v", "Stored value"], ["g", "A new file"], ["r", "Rules"], ["c", "EncryptionConfiguration"]]) {
      await page.keyboard.press("g");
      await page.keyboard.press(letter);
      await page.getByRole("heading", { name: title }).waitFor();
    }
    await page.goBack();
    await page.getByRole("heading", { name: "Rules" }).waitFor();
    await page.goForward();
    await page.getByRole("heading", { name: "EncryptionConfiguration" }).waitFor();
  }));

test("a question mark lists the shortcuts, Escape closes them", () =>
  withPages(async (open) => {
    const page = await open();
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Shortcuts" }).waitFor();
    await page.keyboard.press("Escape");
    await until(async () => (await page.getByRole("dialog").count()) === 0, "the page without the list");
  }));

test("letters in a field are text", () =>
  withPages(async (open) => {
    const page = await open({ hash: "#/value" });
    await page.locator("#etcd-key").pressSequentially("gc?");
    assert.equal(await page.locator("#etcd-key").inputValue(), "gc?");
    assert.equal(await page.getByRole("dialog").count(), 0);
  }));

test("Tab leaves the editor", () =>
  withPages(async (open) => {
    const page = await open();
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => !!document.activeElement.closest(".cm-editor")), false);
  }));

for (const width of [390, 900, 1440]) {
  test(`nothing sticks out at ${width} pixels`, () =>
    withPages(async (open) => {
      for (const reach of Object.values(STATES)) {
        const page = await open({ width });
        await reach(page);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(wide, 0);
      }
    }));
}

test("on a narrow screen a bar keeps the verdict in sight and leads to it", () =>
  withPages(async (open) => {
    const page = await open({ width: 390, height: 700 });
    await paste(page, BROKEN);
    await verdict(page, /refuses/);
    const bar = page.locator(".verdict-bar");
    assert.match(await bar.textContent(), /refuses this file/);
    await bar.click();
    await until(() => page.evaluate(() => {
      const { top, bottom } = document.querySelector("#answer").getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }), "the answer in sight");
  }));
