import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as status from "./index.js";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

function block(language: string): string {
  const [, text] = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, "s").exec(readme) ?? [];
  if (text === undefined) throw new Error(`the README has no ${language} block`);
  return text;
}

test("the snippet prints what the README says", () => {
  const lines: string[] = [];
  const log = (...values: readonly unknown[]): void => void lines.push(values.join(" "));
  // The import becomes a binding, so that the snippet runs on the source.
  const body = block("ts").replace(/import (\{[^}]*\}) from "@instance-view\/status";/, "const $1 = status;");
  new Function("status", "console", body)(status, { log });
  expect(`${lines.join("\n")}\n`).toBe(block("text"));
});

test("the README names every function and value that is exported", () => {
  for (const name of Object.keys(status)) expect(readme).toContain(`\`${name}`);
});
