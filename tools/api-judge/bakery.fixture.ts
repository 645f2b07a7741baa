import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readSpec } from "./from-spec.ts";
import type { Surface } from "./surface.ts";

/** A made-up service: an order is only sent, a receipt only comes back, a loaf does both. */
export const BAKERY = `
import "@typespec/http";
import "@typespec/versioning";
import "@azure-tools/typespec-client-generator-core";

using TypeSpec.Http;
using TypeSpec.Versioning;
using Azure.ClientGenerator.Core;

@service
@versioned(Versions)
namespace Bakery;

enum Versions {
  v1: "2001-01-01",
}

/** What is baked. */
model Loaf {
  /** What it is called. */
  name: string;

  /** In grams. */
  weight?: int32;
}

model Order {
  loaf: string;
  note?: string;
  day: Day;
  wish: Wish;
}

model Receipt {
  number: int32;
  paid?: boolean;
  crust: Crust;
  grain: Grain;
}

model Fault {
  message: string;
}

@error
model Failure {
  fault?: Fault;
}

enum Day {
  Monday,
  Tuesday,
}

union Wish {
  string,
  Sliced: "Sliced",
}

enum Crust {
  Soft,
  Hard,
}

union Grain {
  string,
  Rye: "Rye",
}

interface Loaves {
  @get @route("/loaves/{name}") read(@query("api-version") apiVersion: string, @path name: string, @query size?: int32): Loaf;
  @put @route("/loaves/{name}") bake(@path name: string, @query oven: string, @body loaf: Loaf): Loaf | Failure;
}

interface Orders {
  @post @route("/orders") place(@body order: Order): Receipt;
}
`;

/** The text with one place of it changed. */
export function change(text: string, place: string, replacement: string): string {
  const parts = text.split(place);
  if (parts.length !== 2) throw new Error(`The place occurs ${parts.length - 1} times: ${place}`);
  return parts.join(replacement);
}

/** Compiles a spec in a folder of its own. */
export async function compiled(spec: string): Promise<Surface> {
  const folder = await mkdtemp(join(tmpdir(), "api-judge-"));
  try {
    await symlink(fileURLToPath(new URL("../node_modules", import.meta.url)), join(folder, "node_modules"));
    await writeFile(join(folder, "main.tsp"), spec);
    return await readSpec(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
