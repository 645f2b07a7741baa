import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run } from "./program.js";
import { capture } from "./testing/capture.js";

describe("help", () => {
  test("alone, the command shows help", async () => {
    const io = capture();
    expect(await run([], io)).toBe(0);
    expect(io.out()).toMatch(/^Usage: instance-view .*\n[\s\S]*\n {2}show [\s\S]*\n {2}explain /);
    expect(io.err()).toBe("");
  });

  test.each([[], ["show"], ["explain"]])("fits 80 columns: %j", async (...command) => {
    const io = capture();
    expect(await run([...command, "--help"], io)).toBe(0);
    const lines = io.out().split("\n");
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });

  test("of show documents every exit code", async () => {
    const io = capture();
    expect(await run(["show", "--help"], io)).toBe(0);
    for (const code of [0, 1, 2, 3, 4, 5, 130]) expect(io.out()).toMatch(new RegExp(`(^| ) {1,}${code} {2}`, "m"));
  });

  test("--version is that of the package", async () => {
    const io = capture();
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(await run(["--version"], io)).toBe(0);
    expect(io.out()).toBe(`${version}\n`);
  });
});

describe("usage errors: one sentence on stderr, exit code 2", () => {
  test.each([
    [["shwo"], /^unknown command 'shwo' \(Did you mean show\?\) Try "instance-view --help"\.$/],
    [["foo"], /^unknown command 'foo'\. Try "instance-view --help"\.$/],
    [["show", "--dmo"], /^unknown option '--dmo' \(Did you mean --demo\?\) Try "instance-view show --help"\.$/],
    [["show", "--output", "yaml", "--demo"], /argument 'yaml' is invalid\. Allowed choices are table, json\./],
    [["show", "--cloud", "mars"], /Allowed choices are public, usgov, china\./],
    [["show", "--demo", "--endpoint", "https://localhost"], /'--demo' cannot be used with option '--endpoint <url>'\./],
    [["show", "--demo", "--cloud", "china"], /'--demo' cannot be used with option '--cloud <name>'\./],
    [["show", "--demo", "--timeout", "0"], /It must be a number of seconds, above 0/],
    [["show", "--demo", "--timeout", "soon"], /It must be a number of seconds/],
    [["show", "--demo", "--timeout", ""], /It must be a number of seconds/],
    [["show", "--demo", "--api-version", "latest"], /It must be a date such as 2024-07-01\./],
    [["show", "--demo", "-i", ""], /^--instance-id is empty: give it a value, or leave it out\.$/],
    [["show", "--demo", "-g", " "], /^--resource-group is empty:/],
    [["show", "--demo", "-n", ""], /^--vmss-name is empty:/],
    [["show", "--demo", "--subscription="], /^--subscription is empty:/],
    [["show", "--demo", "-i", "0/../1"], /^An instance id is a number such as 0, or the name of a VM: /],
    [
      ["show", "--endpoint", "https://localhost/subscriptions"],
      /^--endpoint must be scheme, host and port alone, such as/,
    ],
    [
      ["show", "--endpoint", "https://localhost/?sig=s3cret"],
      /^--endpoint must be [^?]*without a path, query or fragment\.$/,
    ],
    [["show", "--endpoint", "https://localhost#x"], /^--endpoint must be scheme, host and port alone/],
    [["show", "a", "b"], /too many arguments for 'show'/],
    [["show", "-g"], /argument missing\. Try/],
    [["show"], /^Say which VM: give a RESOURCE_ID, or --resource-group, --vmss-name, --instance-id, --subscription/],
    [["explain"], /^missing required argument 'code'\. Try "instance-view explain --help"\.$/],
    [["explain", ""], /^The code is empty: give a status code as it stands in a view, such as PowerState\/stopped\.$/],
    [["explain", " "], /^The code is empty:/],
    [
      ["explain", "ComponentStatus/SQL", "Server"],
      /^too many arguments for 'explain'\..*Try "instance-view explain --help"\.$/,
    ],
    [["explain", "\u001b[2J", "\u009b"], /^too many arguments for 'explain'\.[ -~]*$/],
    [["explain", "-\u001b[2J"], /^unknown option '- \[2J'\./],
    [["show", "--demo", "-g", ".."], /^The names of resource group, scale set and instance cannot be of dots alone\.$/],
  ])("%j", async (argv, message) => {
    const io = capture();
    expect(await run(argv, io)).toBe(2);
    expect(io.out()).toBe("");
    expect(io.err()).toMatch(/^instance-view: .*\n$/);
    expect(io.err().slice("instance-view: ".length, -1)).toMatch(message);
  });

  test("a token with blanks is not repeated", async () => {
    const io = capture({ INSTANCE_VIEW_TOKEN: "Bearer s3cret" });
    const guid = "11111111-1111-1111-1111-111111111111";
    expect(await run(["show", "-g", "rg", "-n", "web", "-i", "0", "--subscription", guid], io)).toBe(2);
    expect(io.err()).toMatch(/^instance-view: INSTANCE_VIEW_TOKEN must be a bearer token alone/);
    expect(io.err()).not.toContain("s3cret");
  });
});
