import { createSdkContext } from "@azure-tools/typespec-client-generator-core";
import { createTypeSpecLibrary } from "@typespec/compiler";

export const $lib = createTypeSpecLibrary({ name: "tcgc-only", diagnostics: {} });

/** @param {import("@typespec/compiler").EmitContext} context */
export async function $onEmit(context) {
  // The name decides the language; ours has to be the same.
  await createSdkContext(context, "@instance-view/typespec-ts");
}
