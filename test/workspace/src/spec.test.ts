import { join, relative } from "node:path";
import { compile, getSourceLocation, NodeHost, NoTarget, resolveCompilerOptions } from "@typespec/compiler";
import { expect, test } from "vitest";
import { findMarks } from "../../../tools/spec-bump/marks.ts";
import { root } from "./compile-spec.ts";

const spec = join(root, "specs/compute");

test("nothing in the spec waits for a person: write what each SPEC-TODO asks for, and remove it", async () => {
  const marks = await findMarks(spec);
  expect(marks.map(({ file, line, text }) => `specs/compute/${file}:${line} ${text}`)).toEqual([]);
});

// Among the rules is documentation-required: types, properties, values, operations and parameters are described.
test("the linter has nothing to say on the spec", async () => {
  const entrypoint = join(spec, "client.tsp");
  const [options, problems] = await resolveCompilerOptions(NodeHost, { cwd: spec, entrypoint });
  const { diagnostics } = await compile(NodeHost, entrypoint, { ...options, noEmit: true });
  const lines = [...problems, ...diagnostics].map(({ code, message, target }) => {
    const location = target === NoTarget ? undefined : getSourceLocation(target);
    const line = location && location.file.getLineAndCharacterOfPosition(location.pos).line + 1;
    return `${location ? relative(root, location.file.path) : "specs/compute"}:${line ?? 1} ${message} (${code})`;
  });
  expect(lines).toEqual([]);
}, 60_000);
