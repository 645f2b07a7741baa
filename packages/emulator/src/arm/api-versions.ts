import { KnownVersions } from "@instance-view/models";

/** Api-versions that Azure serves although our spec leaves them out, or did when this was written. */
const alsoServed: readonly string[] = [
  "2016-04-30-preview",
  "2024-11-01",
  "2025-04-01",
  "2025-11-01",
  "2026-03-01",
  "2026-04-01",
];

/** The api-versions of `Microsoft.Compute` that have the operation, oldest first. */
export const apiVersions: readonly string[] = [...new Set([...Object.values(KnownVersions), ...alsoServed])].sort();
