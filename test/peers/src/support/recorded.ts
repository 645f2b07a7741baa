import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** An answer of Azure that somebody recorded. */
export interface Recorded {
  readonly name: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

// Beside the repository, and not on every machine.
const folder = join(import.meta.dirname, "../../../../../shared/data/recorded");

/** The recorded answers whose file names begin in one of these ways; none where the folder is missing. */
export function recorded(...kinds: string[]): Recorded[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => kinds.some((kind) => file.startsWith(kind)))
    .sort()
    .map((file) => ({ ...JSON.parse(readFileSync(join(folder, file), "utf8")), name: file.replace(".json", "") }));
}

/** Every recorded instance view of a virtual machine, by name. */
export function recordedViews(): [name: string, view: object][] {
  return recorded("vmssvm-", "vm-get-expand-").flatMap(({ name, body }) => {
    const { value } = body as { value?: { instanceId: string; properties: { instanceView?: object } }[] };
    if (!value) return [[name, body as object]];
    return value.flatMap(({ instanceId, properties: { instanceView } }) =>
      instanceView ? [[`${name}#${instanceId}`, instanceView] as [string, object]] : [],
    );
  });
}
