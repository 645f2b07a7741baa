import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { chromiumFile, howToGetChromium, startChromium } from "./testing/chromium.ts";
import { expectCleanInstallation, installProject, installTimeout, warningsIn } from "./testing/project.ts";
import { run } from "./testing/run.ts";
import { type RunningServer, startServer } from "./testing/server.ts";
import { typeErrors } from "./testing/type-errors.ts";

let folder = "";
beforeAll(async () => {
  folder = await installProject("browser");
}, installTimeout);

test("the packages install without a warning, and run nothing while they do", { timeout: 60_000 }, async () => {
  await expectCleanInstallation(folder, ["client", "emulator", "models", "runtime", "status"]);
});

test("a page is bundled without a warning", { timeout: 60_000 }, async () => {
  const { stdout, stderr } = await run("npm", ["run", "build"], folder);
  expect(warningsIn(stderr)).toEqual([]);
  expect(stdout).not.toMatch(/warn|externalized/i);
});

test("our types have no need of Node's; some of others have, and are not ours to mend", {
  timeout: 60_000,
}, async () => {
  const errors = await typeErrors("node_modules/typescript/bin/tsc", ["--skipLibCheck", "false"], folder);
  expect(errors.filter((error) => !/^node_modules\/@(azure|typespec)\//.test(error))).toEqual([]);
});

describe("the page in Chromium", { timeout: 60_000 }, () => {
  const servers: RunningServer[] = [];
  let browser: Browser | undefined;
  let page: Page;
  let said: string[];

  beforeAll(async () => {
    if (!chromiumFile) {
      // Where someone works, the tests do without; where it is for the tests to say that all is well, they do not.
      if (process.env.CI) throw new Error(howToGetChromium);
      process.stderr.write(`Skipped: ${howToGetChromium}\n`);
      return;
    }
    await run("npm", ["run", "build"], folder);
    servers.push(
      await startServer(["node_modules/.bin/instance-view-emulator", "--write-certificate", "ca.pem"], folder),
    );
    servers.push(await startServer(["node_modules/.bin/vite", "preview", "--host", "127.0.0.1"], folder));
    browser = await startChromium(await readFile(join(folder, "ca.pem"), "utf8"));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await Promise.all(servers.map((server) => server.close()));
  }, 60_000);

  beforeEach(async ({ skip }) => {
    skip(!browser, howToGetChromium);
    said = [];
    page = await (browser as Browser).newPage({ viewport: { width: 900, height: 300 } });
    page.on("console", (message) => said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
  });

  async function open(instance: string, endpoint = servers[0]?.url ?? ""): Promise<void> {
    await page.goto(`${servers[1]?.url}/?${new URLSearchParams({ endpoint, instance })}`);
    await page.locator("header").waitFor();
  }
  const textsOf = (selector: string): Promise<string[]> => page.locator(selector).allTextContents();

  test("shows the verdict, reasons, states and disks of a view", async () => {
    await open("0");
    expect(await textsOf("h1, .badge")).toEqual(["myvmss000000", "degraded"]);
    expect((await textsOf(".reasons li"))[0]).toBe("Extension InstallMetrics failed with exit code 1.");
    const rows = (await textsOf("tbody tr")).map((row) => row.replace(/\s+/g, " "));
    expect(rows).toHaveLength(8);
    expect(rows).toContainEqual(expect.stringMatching(/^Power.*running.*PowerState\/running/));
    expect(rows).toContainEqual(expect.stringMatching(/^Disk.*myvmss_0_OsDisk_1_a1f0.*succeeded.*2026-11-02 08:12/));
    expect(rows).toContainEqual(
      expect.stringMatching(/^Extension.*InstallMetrics.*failed.*ProvisioningState\/failed\/1/),
    );
    expect(said).toEqual([]);
    if (process.env.RECORD) {
      await page.screenshot({ path: join(import.meta.dirname, "../../../docs/browser.png"), fullPage: true });
    }
  });

  test("tells what a service said that has no such machine", async () => {
    await open("4711");
    expect(await textsOf("h1, .badge")).toEqual(["No view", "not found"]);
  });

  test("says what to do where nothing can be reached", async () => {
    await open("0", "https://127.0.0.1:9");
    expect(await textsOf(".badge")).toEqual(["network"]);
    expect(await textsOf(".quiet")).toContainEqual(expect.stringContaining("accept its certificate"));
  });
});
