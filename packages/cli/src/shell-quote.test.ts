import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { shellQuote } from "./shell-quote.js";

const names = ["web-1.a_b", "My.Group_(1)", "it's", "$HOME `id` \\", "a  b", "-", "Wéb", ""];

test("leaves usual names as they are", () => {
  expect(shellQuote("web-1.a_b")).toBe("web-1.a_b");
  expect(shellQuote("/subscriptions/1/resourceGroups/rg")).toBe("/subscriptions/1/resourceGroups/rg");
  expect(shellQuote("My.Group_(1)")).toBe("'My.Group_(1)'");
});

test.runIf(process.platform !== "win32").each(names)("a shell reads back %j", (name) => {
  expect(execFileSync("sh", ["-c", `printf '[%s]' ${shellQuote(name)}`], { encoding: "utf8" })).toBe(`[${name}]`);
});
