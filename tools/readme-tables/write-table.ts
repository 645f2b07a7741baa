import { describeMachine } from "./describe-machine.ts";
import { nextVersion } from "./next-version.ts";
import { writePlace } from "./place.ts";
import type { TableName } from "./stale-tables.ts";

/**
 * Writes a table of figures into README.md, between `<!-- name -->` and `<!-- /name -->`, under a line that says which
 * version was measured, where and when. The version is the one under which the code will be released, so the line is
 * right before and after `changeset version`.
 *
 * @throws ReadmeTablesError `no-place`
 */
export async function writeTable(root: string, name: TableName, markdown: string): Promise<void> {
  writePlace(
    root,
    name,
    `Version ${await nextVersion(root)}, measured with ${describeMachine()}.\n\n${markdown.trim()}`,
  );
}
