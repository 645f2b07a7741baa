import type { ExtensionHandler } from "../extension-handlers.js";
import type { ExtensionStateAnswer } from "../extension-states.js";
import { parseStatusCode } from "../parse-status-code.js";
import type { Requirement } from "../ready-criteria.js";
import type { StatusSource } from "../status-source.js";
import { inSentence } from "../text.js";
import { compareFindings, compareTold, findings } from "./findings.js";
import type { Finding } from "./reason.js";

/** What the extensions come to: what is wrong with each, and a note for each part of one that failed. */
export function extensionFindings(
  extensions: readonly ExtensionStateAnswer[],
  requirement: Requirement,
): readonly Finding[] {
  if (extensions.length === 0) return findings("Extensions", { state: "not-reported" }, requirement);
  // By name, as their place in the view says nothing.
  return extensions
    .toSorted((a, b) => compareTold(nameOf(a), nameOf(b), a, b))
    .flatMap((extension) => [
      ...ownFindings(extension, requirement),
      ...handlerNotes(extension),
      ...componentNotes(extension),
    ]);
}

function ownFindings(extension: ExtensionStateAnswer, requirement: Requirement): readonly Finding[] {
  const { state, status, exitCode, handler, pointer } = extension;
  const cause = exitCode === undefined ? detailOf(status) : exitWords(exitCode);
  const words = { name: nameOf(extension), cause, fault: faultOf(handler) };
  const told = state === "not-ready" && hasGivenUp(handler) ? "given-up" : state;
  return findings("Extension", { state: told, status }, requirement, words, pointer);
}

/** The handler of an extension that has failed often knows why, so it is not left out. */
function handlerNotes(extension: ExtensionStateAnswer): readonly Finding[] {
  const { state, handler } = extension;
  if (state !== "failed" || (handler?.state !== "not-ready" && handler?.state !== "unresponsive")) return [];
  const words = { name: nameOf(extension), fault: faultOf(handler) };
  return findings("Extension", { state: "not-ready", status: handler.status }, "ignore", words);
}

function componentNotes(extension: ExtensionStateAnswer): readonly Finding[] {
  return extension.components
    .flatMap(({ name, state, exitCode, status }) => {
      const part = name === undefined ? "A part" : `Part ${inSentence(name)}`;
      const words = { part, name: nameOf(extension), cause: exitWords(exitCode) };
      return findings("ExtensionComponent", { state, status }, undefined, words);
    })
    .sort(compareFindings);
}

/** A failure with the code 0 has another one in its message. */
function exitWords(exitCode: number | undefined): string {
  return exitCode ? ` with exit code ${exitCode}` : "";
}

/**
 * Whether a handler that is not ready has failed. Handlers say `NotReady` while they are installed, enabled or looking for
 * their server as well, at times on VMs that are well; only silence, a failure, and the agent's own error codes are sure.
 */
function hasGivenUp(handler: ExtensionHandler | undefined): boolean {
  const { state, detail = "" } = parseStatusCode(handler?.status?.code);
  return handler?.state === "unresponsive" || state === "failed" || /^(-1|10(0\d|1[0-2]))$/.test(detail);
}

function faultOf(handler: ExtensionHandler | undefined): string {
  return handler?.state === "unresponsive" ? "does not respond" : `is not ready${detailOf(handler?.status)}`;
}

function nameOf({ name, type }: ExtensionStateAnswer): string {
  const title = name ?? type;
  return title === undefined ? "without a name" : inSentence(title);
}

function detailOf(status: StatusSource | undefined): string {
  const { detail } = parseStatusCode(status?.code);
  return detail === undefined ? "" : ` (code ${inSentence(detail)})`;
}
