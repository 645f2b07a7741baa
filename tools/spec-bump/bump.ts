import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { checkRepository } from "../api-check/check-repository.ts";
import { readSpec } from "../api-judge/from-spec.ts";
import { highest, judge } from "../api-judge/judge.ts";
import type { Level, Verdict } from "../api-judge/surface.ts";
import { writeReports } from "../api-report/write-reports.ts";
import { describedPart, noteLeftOut } from "../spec-check/described-part.ts";
import { operationsOf } from "../spec-check/operations.ts";
import { type OpenApiFile, readOpenApi } from "../spec-check/read-openapi.ts";
import { selfContained } from "../spec-check/self-contained.ts";
import { addVersion } from "./add-version.ts";
import { BumpError } from "./bump-error.ts";
import { changedFiles } from "./changed-files.ts";
import { writeChangeset } from "./changeset.ts";
import { checkVersion } from "./check-version.ts";
import { findMarks, type Mark } from "./marks.ts";
import { type Plan, planChanges } from "./plan.ts";
import { extractCommitted, isCommitted, keptFiles, uncommittedPaths } from "./repository.ts";
import { run } from "./run.ts";
import { finishSwap, swap } from "./swap.ts";
import { copyWorkspace } from "./workspace-copy.ts";
import { writeChanges } from "./write-changes.ts";

/** The folder of the spec, below the root. */
export const spec = "specs/compute";

const openApiEmitter = "@azure-tools/typespec-autorest";

/** What to bump, and how to break it off. */
export interface BumpRequest {
  readonly root: string;
  readonly version: string;
  /** Path of the official OpenAPI 2.0 file of that version. */
  readonly official: string | undefined;
  readonly signal: AbortSignal;
  /** Is told what is being done, line by line. */
  readonly tell: (line: string) => void;
}

/** What a bump did. */
export interface BumpResult {
  /** Paths below the root that were written or removed; none where nothing was left to do. */
  readonly changed: readonly string[];
  readonly plan: Plan | undefined;
  readonly verdicts: readonly Verdict[];
  readonly level: Level;
  readonly changeset: string | undefined;
  /** What `pnpm api:check` finds too small in the changesets: the API reports say more than the spec. */
  readonly shortfall: string | undefined;
  /** What the spec leaves to a person. */
  readonly marks: readonly Mark[];
}

/**
 * Makes the spec, the packages, their API reports and a changeset ready for an api-version: in a copy, which then takes
 * the place of the tree as a whole. Where all is there already, nothing is touched.
 *
 * @throws BumpError, or SpecCheckError for an official file that cannot be read; the tree is then as it was.
 */
export async function bump(request: BumpRequest): Promise<BumpResult> {
  const { root, version, tell } = request;
  if (await finishSwap(root)) tell("Finished the bump that had been interrupted.");
  const known = await knownVersions(root);
  checkVersion(version, known, new Date().toISOString().slice(0, 10));
  const official = request.official === undefined ? undefined : await readOfficial(request.official, version);
  if (!known.includes(version)) await requireClean(root);

  const copy = await copyWorkspace(root);
  try {
    const result = await bumpCopy(copy.root, request, known, official);
    const changes = await changedFiles(root, copy.root, await keptFiles(root, copy.root));
    const changed = [...changes.write, ...changes.remove].sort();
    if (changed.length === 0) return { ...result, changed };
    await requireClean(root, adviseOnChanges(result.plan, changed));
    request.signal.throwIfAborted();
    await swap(root, copy.root, changes);
    // The tree is finished; what is built of it can be made again at any time.
    await build(root, new AbortController().signal).catch(() => tell("The packages are not rebuilt: run pnpm build."));
    return { ...result, changed };
  } finally {
    await copy.remove();
  }
}

async function bumpCopy(
  copy: string,
  { root, version, signal, tell }: BumpRequest,
  known: readonly string[],
  official: OpenApiFile | undefined,
): Promise<Omit<BumpResult, "changed">> {
  const compile = (...options: readonly string[]): Promise<void> =>
    run({
      title: "compile the spec",
      folder: join(copy, spec),
      script: "node_modules/@typespec/compiler/cmd/tsp.js",
      args: ["compile", ".", ...options],
      signal,
    });
  const before = known.at(-1);
  tell(
    before === version ? `Comparing with api-version ${version} …` : `Adding api-version ${version} after ${before} …`,
  );
  await addVersion(join(copy, spec), version);

  let plan: Plan | undefined;
  if (official !== undefined) {
    // What is compared is the OpenAPI of this version alone; emitting all of them takes ten seconds.
    await compile("--emit", openApiEmitter, "--option", `${openApiEmitter}.version=${version}`);
    const ours = await readOpenApi(join(copy, spec, `openapi/${version}.json`));
    const part = describedPart(official.document, ours.document);
    if (part.isOther) throw otherOperations(official, ours);
    for (const note of noteLeftOut(part)) tell(`Passed over: ${note}.`);
    plan = planChanges(await selfContained(part.document, official.file), ours.document);
    await writeChanges(join(copy, spec), plan);
  }
  await compile();

  tell("Building, and writing API reports …");
  await build(copy, signal);
  writeReports(copy);

  tell("Judging the change …");
  const committed = join(copy, "specs/committed");
  await extractCommitted(root, spec, committed);
  const verdicts = judge(await readSpec(committed), await readSpec(join(copy, spec)));
  await rm(committed, { recursive: true });
  const level = highest(verdicts);
  const changeset =
    level === "none"
      ? undefined
      : await writeChangeset(copy, { version, before, level, verdicts }, (path) => isCommitted(root, path));
  const { isEnough, text } = await checkRepository(copy);
  const marks = await findMarks(join(copy, spec));
  return { plan, verdicts, level, changeset, shortfall: isEnough ? undefined : text, marks };
}

/** The versions that the spec has, oldest first, by the files that it emits. */
async function knownVersions(root: string): Promise<string[]> {
  const files = await readdir(join(root, spec, "openapi"));
  return files.map((file) => file.replace(/\.json$/, "")).sort();
}

async function readOfficial(file: string, version: string): Promise<OpenApiFile> {
  const official = await readOpenApi(file);
  if (official.version === version) return official;
  throw new BumpError("other-version", `${file} describes api-version ${official.version}, not ${version}.`);
}

function otherOperations({ file }: OpenApiFile, ours: OpenApiFile): BumpError {
  const ids = [...operationsOf(ours.document).values()].map(({ operationId }) => operationId).join(", ");
  const advice = `give the one that has ${ids}. If Azure has none any more, write @removed into specs/compute by hand.`;
  return new BumpError("other-operations", `${file} has none of the operations of the spec: ${advice}`);
}

async function requireClean(root: string, advice = ""): Promise<void> {
  const paths = await uncommittedPaths(root);
  if (paths.length === 0) return;
  const [first, ...others] = paths;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  throw new BumpError(
    "dirty-tree",
    `There are uncommitted changes (${first}${more}): commit or stash them first.${advice} Nothing was changed.`,
  );
}

/** What a bump would change although the version is in the spec: what the official file asks for, or what was forgotten. */
function adviseOnChanges(plan: Plan | undefined, [stale]: readonly string[]): string {
  const added = plan?.additions.map(({ place, declaration, name }) =>
    place === "into" ? `${declaration}.${name}` : name,
  );
  const missing = [...(added ?? []), ...(plan?.byHand.map(({ text }) => text) ?? [])];
  return missing.length === 0
    ? ` If the spec was changed by hand, so that ${stale} is out of date: run pnpm generate && pnpm api:report.`
    : ` The official file still has what the spec has not:\n  ${missing.join("\n  ")}\n`;
}

/** Builds the packages that TypeScript builds. */
async function build(root: string, signal: AbortSignal): Promise<void> {
  const folders = (await readdir(join(root, "packages"))).map((folder) => `packages/${folder}`).sort();
  const projects = folders.filter((folder) => existsSync(join(root, folder, "tsconfig.json")));
  const script = "node_modules/typescript/bin/tsc";
  await run({ title: "build the packages", folder: root, script, args: ["-b", ...projects], signal });
}
