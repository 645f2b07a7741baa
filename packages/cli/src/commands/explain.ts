import { explain as explanationOf } from "@instance-view/status";
import { usageError } from "../errors/cli-error.js";
import { type Io, widthOf } from "../io.js";
import { renderExplanation } from "../render/explanation.js";
import { prettyJson } from "../render/json.js";
import { createStyle } from "../render/style.js";

/** Options of `instance-view explain`. */
export interface ExplainOptions {
  readonly output: "table" | "json";
}

/**
 * Says what a status code means. That nothing is known of it is an answer, too.
 *
 * @throws CliError when there is no code
 */
export function explain(code: string, options: ExplainOptions, io: Io): void {
  if (code.trim() === "") {
    throw usageError("The code is empty: give a status code as it stands in a view, such as PowerState/stopped.");
  }
  const explanation = explanationOf(asInView(code));
  io.stdout.write(
    options.output === "json"
      ? prettyJson(explanation)
      : renderExplanation(explanation, { style: createStyle(io.stdout), width: widthOf(io.stdout, io.env) }),
  );
}

/** A code as it stands in a view: one that was copied may have blanks around it, and a broken line within. */
function asInView(code: string): string {
  return code.trim().replace(/\s*\/\s*/g, "/");
}
