import { createSdkContext, type SdkHttpOperation } from "@azure-tools/typespec-client-generator-core";
import {
  type EmitContext,
  isList,
  NoTarget,
  navigateProgram,
  type Operation,
  type Program,
  type Type,
  type Union,
} from "@typespec/compiler";
import { $lib, type EmitterOptions } from "../lib.js";
import type { Sdk } from "./build.js";

/** The graph of clients and types; `undefined` where the client generator core finds no end of a type. */
export async function readSdk(context: EmitContext<EmitterOptions>): Promise<Sdk | undefined> {
  try {
    return await createSdkContext<Record<string, unknown>, SdkHttpOperation>(context as never, $lib.name);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const culprit = findEndless(context.program);
    const what =
      culprit?.kind === "Operation"
        ? `The paged operation '${culprit.name}', whose body holds itself,`
        : `The union '${culprit?.name ?? ""}', which holds itself in a list or a record and is an answer,`;
    $lib.reportDiagnostic(context.program, { code: "unsupported-type", target: culprit ?? NoTarget, format: { what } });
    return undefined;
  }
}

/** What the client generator core is known to follow without an end. */
function findEndless(program: Program): Union | Operation | undefined {
  let found: Union | Operation | undefined;
  navigateProgram(program, {
    union(union) {
      if (leadsTo(union, union, variantsAndItems)) found ??= union;
    },
    operation(operation) {
      if (isList(program, operation) && isEndless(operation.parameters)) found ??= operation;
    },
  });
  return found;
}

/** Whether a type leads to one that leads back to itself. */
function isEndless(type: Type): boolean {
  const reached = new Set<Type>([type]);
  // A set hands out what is added to it while it is walked.
  for (const item of reached) for (const part of properties(item)) reached.add(part);
  return [...reached].some((item) => leadsTo(item, item, properties));
}

type Parts = (type: Type) => Type[];

function leadsTo(from: Type, target: Type, parts: Parts, seen: Set<Type> = new Set()): boolean {
  if (seen.has(from)) return false;
  seen.add(from);
  return parts(from).some((part) => part === target || leadsTo(part, target, parts, seen));
}

function variantsAndItems(type: Type): Type[] {
  if (type.kind === "Union") return [...type.variants.values()].map((variant) => variant.type);
  return type.kind === "Model" && type.indexer !== undefined ? [type.indexer.value] : [];
}

const properties: Parts = (type) =>
  type.kind === "Model" ? [...type.properties.values()].map((property) => property.type) : [];
