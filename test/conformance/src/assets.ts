import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { suiteRoot } from "./specs.ts";

/** A picture that the suite sends and expects. */
export async function asset(name: "image.jpg" | "image.png"): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(suiteRoot("http-specs"), "../assets", name)));
}
