import type { ExtensionHandler } from "../extension-handlers.js";
import type { ExtensionStateAnswer } from "../extension-states.js";
import { parseStatusCode } from "../parse-status-code.js";
import type { Requirement } from "../ready-criteria.js";
import type { StatusSource } from "../status-source.js";
import { inSentence } from "../text.js";
import { compareFindings, type Finding, finding, notKnownFor, weighed } from "./reason.js";

/** What the extensions come to: what is wrong with each, and a note for each part of one that failed. */
export function extensionFindings(
  extensions: readonly ExtensionStateAnswer[],
  requirement: Requirement,
): readonly Finding[] {
  if (extensions.length === 0) {
    const message = "No extension is reported, but extensions are required.";
    return weighed(finding("unknown", "ExtensionsNotReported", message, undefined), requirement, false);
  }
  // By name, as their place in the view says nothing.
  return extensions.toSorted(compareTitles).flatMap((extension) => {
    const found = extensionFinding(extension);
    const own = found === undefined ? [] : weighed(found, requirement, extension.state !== "not-reported");
    return [...own, ...handlerNotes(extension), ...componentNotes(extension)];
  });
}

function extensionFinding(extension: ExtensionStateAnswer): Finding | undefined {
  const { state, status, exitCode, pointer } = extension;
  const title = titleOf(extension);
  switch (state) {
    case "failed": {
      const cause = exitCode === undefined ? detailOf(status) : exitWords(exitCode);
      return finding("degraded", "ExtensionFailed", `${title} failed${cause}.`, status);
    }
    case "not-ready":
      return finding(
        hasGivenUp(extension.handler) ? "degraded" : "unknown",
        "ExtensionNotReady",
        handlerMessage(extension),
        status,
      );
    case "transitioning":
      return finding("in-transition", "ExtensionInTransition", `${title} is being set up.`, status);
    case "other": {
      const message = `${title} is in a state that ${notKnownFor("an extension", status)}: ${inSentence(status.code)}.`;
      return finding("unknown", "ExtensionUnrecognized", message, status);
    }
    case "not-reported":
      return finding("unknown", "ExtensionNotReported", `${title} reports nothing, but is required.`, status, pointer);
    default:
      return undefined;
  }
}

/** The handler of an extension that has failed often knows why, so it is not left out. */
function handlerNotes(extension: ExtensionStateAnswer): readonly Finding[] {
  const { state, handler } = extension;
  if (state !== "failed" || (handler?.state !== "not-ready" && handler?.state !== "unresponsive")) return [];
  return [finding(undefined, "ExtensionNotReady", handlerMessage(extension), handler.status)];
}

function componentNotes(extension: ExtensionStateAnswer): readonly Finding[] {
  return extension.components
    .filter(({ state }) => state === "failed")
    .map(({ name, exitCode, status }) => {
      const part = name === undefined ? "A part" : `Part ${inSentence(name)}`;
      const message = `${part} of ${titleOf(extension, "extension")} failed${exitWords(exitCode)}.`;
      return finding(undefined, "ExtensionComponentFailed", message, status);
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

function handlerMessage(extension: ExtensionStateAnswer): string {
  const { handler } = extension;
  const what = handler?.state === "unresponsive" ? "does not respond" : `is not ready${detailOf(handler?.status)}`;
  return `The handler of ${titleOf(extension, "extension")} ${what}.`;
}

function compareTitles(a: ExtensionStateAnswer, b: ExtensionStateAnswer): number {
  return titleOf(a).localeCompare(titleOf(b), "en") || (a.status?.code ?? "").localeCompare(b.status?.code ?? "", "en");
}

function titleOf({ name, type }: ExtensionStateAnswer, noun = "Extension"): string {
  const title = name ?? type;
  return `${noun} ${title === undefined ? "without a name" : inSentence(title)}`;
}

function detailOf(status: StatusSource | undefined): string {
  const detail = parseStatusCode(status?.code).detail;
  return detail === undefined ? "" : ` (code ${inSentence(detail)})`;
}
