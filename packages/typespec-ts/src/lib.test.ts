import { expect, test } from "vitest";
import { emit } from "./testing/compile.js";

test.each([
  [{ "models-dir": "relative" }, /"relative" cannot be relative/],
  [{ "client-dir": "./relative" }, /"\.\/relative" cannot be relative/],
  [{ "client-folder": "/x" }, /additional properties/],
])("the options %j are refused", async (options: Record<string, string>, message) => {
  const { files, diagnostics } = await emit("op read(): void;", options);
  expect(files.size).toBe(0);
  expect(diagnostics.map((finding) => finding.message).join("\n")).toMatch(message);
});

test.each(["models-package", "client-package"])("%s has to be there", async (option) => {
  const { files, diagnostics } = await emit("op read(): void;", { [option]: undefined } as never);
  expect(files.size).toBe(0);
  expect(diagnostics.map((finding) => finding.message).join("\n")).toMatch(option);
});

test("one folder cannot hold both packages", async () => {
  const folders = { "models-dir": "/test/one", "client-dir": "/test/one" };
  const { diagnostics } = await emit("op read(): void;", folders);
  expect(diagnostics.map(({ code }) => code)).toEqual(["@instance-view/typespec-ts/same-folder"]);
});

test("both folders have a default", async () => {
  const { files } = await emit("op read(): void;");
  expect(new Set([...files.keys()].map((path) => path.split("/")[0]))).toEqual(new Set(["client", "models"]));
});
