// Emits, compiles and calls everything, prints how many scenarios pass, and fails where that is not what is expected.
import { writeFileSync } from "node:fs";
import { writePlace } from "../../../tools/readme-tables/place.ts";
import { checkCalls } from "./check-calls.ts";
import { checkKnownValues } from "./check-known-values.ts";
import { knownFailures } from "./known-failures.ts";
import { repository } from "./layout.ts";
import { isAsked, type Options, readOptions, usage } from "./options.ts";
import { prepare } from "./prepare.ts";
import { failures, surprises } from "./report.ts";
import { runAll } from "./run.ts";
import { allScenarios } from "./scenarios.ts";
import { serve } from "./serve.ts";
import { allSpecs } from "./specs.ts";
import { summary, table } from "./table.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const progress = (done: number, of: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\remitting ${done}/${of} …${done === of ? "\n" : ""}`);
};

async function main(options: Options): Promise<boolean> {
  const specs = allSpecs().filter(({ path }) => isAsked(path, options));
  const scenarios = (await allScenarios()).filter(({ path }) => isAsked(path, options));
  const prepared = await prepare(specs, progress);
  const checked = await checkCalls(prepared, scenarios);
  const typeErrors = [...prepared.flatMap((each) => each.typeErrors), ...checked.errors];
  const server = await serve();
  const verdicts = await runAll(scenarios, prepared, checked.driven, server).finally(() => server.close());

  const knownValues = await checkKnownValues(prepared);
  const wrong = [...knownValues, ...surprises(verdicts, knownFailures())];
  const passed = verdicts.filter(({ reason }) => reason === undefined).length;
  say(table(verdicts));
  for (const text of [failures(verdicts, options.verbose), ...typeErrors, ...wrong]) if (text !== "") say(`\n${text}`);
  say(`\n${passed} of ${verdicts.length} scenarios passed; ${typeErrors.length} type errors`);
  if (options.json !== undefined) {
    const plain = verdicts.map(({ scenario: { name, path }, by, reason }) => ({ name, path, by, reason }));
    writeFileSync(options.json, JSON.stringify({ verdicts: plain, typeErrors, knownValues, surprises: wrong }));
  }
  if (options.write) {
    const folders = `<details><summary>By folder</summary>\n\n${table(verdicts)}\n\n</details>`;
    writePlace(repository, "conformance", `${summary(verdicts)}\n\n${folders}`);
  }
  return wrong.length + typeErrors.length === 0;
}

async function exitCode(): Promise<number> {
  try {
    return (await main(readOptions(process.argv.slice(2)))) ? 0 : 1;
  } catch (error) {
    say(`${error instanceof Error ? error.stack : error}\n\n${usage}`);
    return 2;
  }
}

const code = await exitCode();
// A call that was given up after its time may still be waiting for something.
process.stdout.write("", () => process.exit(code));
