import { createSdkContext, type SdkHttpOperation } from "@azure-tools/typespec-client-generator-core";
import { type EmitContext, NoTarget, navigateProgram, type Type, type Union } from "@typespec/compiler";
import { $lib, type EmitterOptions } from "../lib.js";
import type { Sdk } from "./build.js";

/** The graph of clients and types; `undefined` where the client generator core finds no end of a type. */
export async function readSdk(context: EmitContext<EmitterOptions>): Promise<Sdk | undefined> {
  try {
    return await createSdkContext<Record<string, unknown>, SdkHttpOperation>(context as never, $lib.name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const union = endlessUnion(context);
    const what = `The union '${union?.name ?? ""}', which holds itself in a list or a record and is an answer,`;
    $lib.reportDiagnostic(context.program, {
      code: "unsupported-type",
      target: union ?? NoTarget,
      format: { what },
    });
    return undefined;
  }
}

/** A union that leads back to itself without a model on the way. */
function endlessUnion({ program }: EmitContext<EmitterOptions>): Union | undefined {
  let found: Union | undefined;
  navigateProgram(program, {
    union(union) {
      if (found === undefined && leadsTo(union, union, new Set())) found = union;
    },
  });
  return found;
}

function leadsTo(from: Type, target: Union, seen: Set<Type>): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return partsOf(from).some((part) => part === target || leadsTo(part, target, seen));
}

function partsOf(type: Type): Type[] {
  if (type.kind === "Union") return [...type.variants.values()].map((variant) => variant.type);
  return type.kind === "Model" && type.indexer !== undefined ? [type.indexer.value] : [];
}
