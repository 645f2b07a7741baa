import { test } from "vitest";
import { createTester } from "@typespec/compiler/testing";
import { $onEmit } from "./emitter.js";

const base = createTester(new URL("..", import.meta.url).pathname.replace(/\/$/, ""), { libraries: ["@typespec/http", "@typespec/rest", "@typespec/versioning", "@azure-tools/typespec-client-generator-core"] })
  .import("@typespec/http", "@azure-tools/typespec-client-generator-core").using("TypeSpec.Http", "Azure.ClientGenerator.Core");
const arm = createTester(new URL("..", import.meta.url).pathname.replace(/\/$/, ""), { libraries: ["@typespec/http", "@typespec/openapi","@typespec/rest", "@typespec/versioning", "@azure-tools/typespec-azure-core", "@azure-tools/typespec-azure-resource-manager", "@azure-tools/typespec-client-generator-core"] })
  .import("@typespec/http", "@typespec/versioning","@azure-tools/typespec-azure-resource-manager","@azure-tools/typespec-client-generator-core").using("TypeSpec.Http", "TypeSpec.Versioning", "Azure.ResourceManager","Azure.ClientGenerator.Core");

async function one(t: any, code: string, show = false) {
  const t0 = performance.now();
  const inst = await t.createInstance();
  const [r, d] = await inst.compileAndDiagnose(code);
  const t1 = performance.now();
  await $onEmit({ program: r.program, options: { "models-package": "@x/models", "client-package": "@x/client" }, emitterOutputDir: "/test/out", perf: undefined } as any);
  const t2 = performance.now();
  console.log((t1 - t0).toFixed(), (t2 - t1).toFixed(), d.map((x: any) => x.code + x.message), r.program.diagnostics.map((x: any) => x.code + x.message));
  if (show) for (const [k, v] of inst.fs.fs) if (k.startsWith("/test/out")) console.log("--", k, "\n" + v);
}
test("x", async () => {
  for (let i = 0; i < 8; i++) await one(base, `@service namespace Bakery; model Loaf { /** a, \`1\`, \`42\`.  */ name: string; at: utcDateTime } op read(): Loaf;`, i == 7);
  for (let i = 0; i < 5; i++) await one(arm, `@armProviderNamespace @service @versioned(Versions) namespace Microsoft.Bakery; enum Versions { v1: "2024-01-01" } interface Operations extends Azure.ResourceManager.Operations {}`);
}, 60000);
