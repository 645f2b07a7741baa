import { join } from "node:path";
import { KnownVersions } from "@instance-view/models";
import { type AutorestModule, generateWithAutorest } from "../../peers/src/support/autorest.ts";

/** Our OpenAPI at the newest api-version. */
export const newestOpenapi: string = join(
  import.meta.dirname,
  `../../../specs/compute/openapi/${Object.values(KnownVersions).at(-1)}.json`,
);

let made: Promise<AutorestModule> | undefined;

/** The client that AutoRest makes of our OpenAPI, made once for all benches. */
export function autorestClient(): Promise<AutorestModule> {
  made ??= generateWithAutorest(newestOpenapi);
  return made;
}
