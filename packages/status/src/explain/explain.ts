import { type ParsedStatusCode, parseStatusCode } from "../parse-status-code.js";
import { inSentence } from "../text.js";
import type { ComputeCost, EndsByItself, StatusCodeEvidence, StatusPlace, VocabularyEntry } from "./entry.js";
import { vocabularyEntries } from "./vocabulary-entries.js";

/** What is known of a status code. */
export interface StatusCodeExplanation {
  /** The code, taken apart. */
  readonly code: ParsedStatusCode;
  /**
   * The entry of the vocabulary that explains it: the code itself, or the longest part of it that is known, as
   * `ProvisioningState/failed` is of a failure with a new error code. `undefined` where nothing is known.
   */
  readonly entry: string | undefined;
  /** Where the service writes it. */
  readonly places: readonly StatusPlace[];
  /** What it means: a sentence or two. */
  readonly meaning: string;
  /** Whether compute is billed while it holds. */
  readonly costsCompute: ComputeCost;
  /** Whether it ends without anybody doing something; `"unknown"` where the code is not known. */
  readonly endsByItself: EndsByItself | "unknown";
  /** What an operator does next. */
  readonly nextStep: string;
  /** How we know of it; `undefined` where the code is not known. */
  readonly evidence: StatusCodeEvidence | undefined;
}

const byCode = new Map(Object.entries(vocabularyEntries).map((entry) => [entry[0].toLowerCase(), entry]));

/**
 * Explains a status code: what it means, whether it costs compute, whether it ends by itself, and what to do next.
 * Any text is accepted, upper and lower case are the same, and nothing is thrown. A code that is not known is told as
 * such, and never taken for a failure. The error code of a failure alone, such as `AllocationFailed`, will do.
 *
 * @example
 * ```ts
 * const { meaning, nextStep } = explain("ProvisioningState/failed/AllocationFailed");
 * ```
 */
export function explain(code: string | null | undefined): StatusCodeExplanation {
  const parsed = parseStatusCode(code);
  const keys = keysOf(parsed).map((key) => key.toLowerCase());
  const found = keys.map((key) => byCode.get(key)).find((entry) => entry !== undefined) ?? failureNamed(parsed);
  if (found === undefined) return { code: parsed, entry: undefined, ...unknown(parsed) };
  const [entry, { costsCompute = "by-power-state", ...rest }] = found;
  return { code: parsed, entry, costsCompute, ...rest };
}

/** Under which keys the vocabulary may have a code, the most telling first. */
function keysOf({ category, state, detail, component }: ParsedStatusCode): readonly string[] {
  const stems =
    component === undefined
      ? [`${category}/${state}`]
      : [`${category}/${component}/${state}`, `${category}/{component}/${state}`];
  if (detail === undefined) return stems;
  const isNumber = /^-?\d+$/.test(detail);
  const details = isNumber ? [detail, "{exitCode}", "{agentCode}"] : [detail];
  return [...stems.flatMap((stem) => details.map((last) => `${stem}/${last}`)), ...stems];
}

/** The error code of a failure may stand alone: it is how answers and sentences name it. */
function failureNamed({ raw }: ParsedStatusCode): readonly [string, VocabularyEntry] | undefined {
  return byCode.get(`provisioningstate/failed/${raw.toLowerCase()}`);
}

function unknown({ raw }: ParsedStatusCode): Omit<StatusCodeExplanation, "code" | "entry"> {
  return {
    places: [],
    meaning: raw === "" ? "There is no code." : `${inSentence(raw)} is a code that this version does not know.`,
    costsCompute: "unknown",
    endsByItself: "unknown",
    nextStep: "Read the status's own message, and look for a newer version; do not take it for a failure.",
    evidence: undefined,
  };
}
