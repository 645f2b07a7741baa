import { createSdkContext, type SdkContext, type SdkHttpOperation } from "@azure-tools/typespec-client-generator-core";
import { compile, formatDiagnostic, NodeHost, type Program } from "@typespec/compiler";
import { apiVersionOf, clientItems } from "./spec-clients.ts";
import { SpecReadError } from "./spec-read-error.ts";
import { typeItems } from "./spec-types.ts";
import type { Item, Surface } from "./surface.ts";

/**
 * Reads what users of generated clients see of a TypeSpec project.
 *
 * @param directory the folder of the project; its libraries are those of its `node_modules`
 * @throws {SpecReadError} `spec-does-not-compile`, with the messages of the compiler
 */
export async function readSpec(directory: string): Promise<Surface> {
  const program = await compile(NodeHost, directory, { noEmit: true });
  refuseErrors(program, directory);
  const sdk = await readGraph(program);
  refuseErrors(program, directory);
  const { clients, models, enums, unions } = sdk.sdkPackage;
  const items = new Map<string, Item>([...typeItems(models, enums, unions), ...clientItems(clients)]);
  return { items, apiVersion: apiVersionOf(clients) };
}

function readGraph(program: Program): Promise<SdkContext<object, SdkHttpOperation>> {
  const context = { program, emitterOutputDir: "", options: {} };
  // Names for our language are given to whatever has this in its name.
  return createSdkContext<object, SdkHttpOperation>(context as never, "@instance-view/typespec-ts");
}

function refuseErrors({ diagnostics }: Program, directory: string): void {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length === 0) return;
  const messages = errors.map((error) => formatDiagnostic(error, { pathRelativeTo: directory }));
  throw new SpecReadError("spec-does-not-compile", `Mend the spec first:\n${messages.join("\n")}`);
}
