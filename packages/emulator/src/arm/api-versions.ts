import { KnownVersions } from "@instance-view/models";

/** The generator leaves previews out of known values. */
const preview = "2016-04-30-preview";

/** The api-versions of `Microsoft.Compute` that have the operation, oldest first. */
export const apiVersions: readonly string[] = [...Object.values(KnownVersions), preview].sort();
