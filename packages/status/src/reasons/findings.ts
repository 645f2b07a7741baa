import { parseStatusCode } from "../parse-status-code.js";
import type { Requirement } from "../ready-criteria.js";
import type { StateAnswer } from "../resolve.js";
import type { StatusSource } from "../status-source.js";
import { inSentence } from "../text.js";
import type { Finding, ReasonCode } from "./reason.js";
import { type Saying, type Subject, sayings } from "./sayings.js";

/** An answer, as far as a finding needs it. */
interface Told {
  readonly state: string | undefined;
  readonly status?: StatusSource | undefined;
}

/**
 * The finding on one part of the view; none where its state is nothing to speak of.
 *
 * @param requirement - how much the part counts: silence is a finding only where a report is required; good news that does
 *   not count is none, and what else does not count is only worth a note
 * @param words - what the sentence has for its words in braces
 * @param pointer - where the view says it, where no status does
 */
export function findings(
  subject: Subject,
  { state = "", status }: Told,
  requirement: Requirement = "required",
  words: Readonly<Record<string, string>> = {},
  pointer = "",
): readonly Finding[] {
  const saying = (sayings[subject] as Readonly<Record<string, Saying>>)[state];
  if (!saying || (!status && requirement !== "required")) return [];
  const [calls, codeEnd, sentence] = saying;
  const counts = requirement !== "ignore";
  if (!counts && calls === "ready") return [];
  const message = sentence.replace(/\{(\w+)\}|\[(.+)\]/g, (_, word, aside) => {
    if (aside) return parseStatusCode(status?.code).known ? aside : "";
    return words[word] ?? inSentence(status?.code ?? "");
  });
  const code = `${subject}${codeEnd}` as ReasonCode;
  return [
    { calls: counts ? calls : undefined, reason: { code, message, pointer: status?.pointer ?? pointer, status } },
  ];
}

/**
 * A note where a list names another state than the one that won. `creating` beside `creating/osProvisioningInProgress`
 * is one state told twice.
 */
export function contradictions(
  subject: "PowerContradictory" | "ProvisioningContradictory",
  answer: StateAnswer<string>,
): readonly Finding[] {
  const status = answer.others.find((other) => stemOf(other) !== stemOf(answer.status));
  return status ? findings(subject, { state: "other", status }) : [];
}

function stemOf(status: StatusSource | undefined): string | undefined {
  return status?.code.toLowerCase().split("/", 2).join("/");
}

/** The order of findings of one kind: by what they say, as their place in the view says nothing. */
export function compareFindings({ reason: a }: Finding, { reason: b }: Finding): number {
  return compareTold(a.message, b.message, a, b);
}

export function compareTold(
  a: string,
  b: string,
  from: Pick<Finding["reason"], "status">,
  to: Pick<Finding["reason"], "status">,
): number {
  return a.localeCompare(b, "en") || (from.status?.code ?? "").localeCompare(to.status?.code ?? "", "en");
}
