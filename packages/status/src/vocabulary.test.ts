import { expect, test } from "vitest";
import { agentState } from "./agent-state.js";
import { diskStates } from "./disk-states.js";
import type { StatusPlace } from "./explain/entry.js";
import { vocabularyEntries } from "./explain/vocabulary-entries.js";
import { extensionStates } from "./extension-states.js";
import { healthState } from "./health-state.js";
import { hibernationState } from "./hibernation-state.js";
import { osState } from "./os-state.js";
import { powerState } from "./power-state.js";
import { provisioningState } from "./provisioning-state.js";
import { viewOf } from "./testing/views.js";

/** What the code comes to in a place; nothing where no question is asked of its category there. */
const answers: Readonly<Record<StatusPlace, (code: string) => string | undefined>> = {
  vm: (code) => {
    const questions = { powerState, provisioningState, osState, hibernationState };
    return questions[questionOf(code) as keyof typeof questions]?.(viewOf(code)).state;
  },
  "vm-agent": (code) => agentState({ vmAgent: { statuses: [{ code }] } }).state,
  "vm-health": (code) => healthState({ vmHealth: { status: { code } } }).state,
  disk: (code) => {
    const [disk] = diskStates({ disks: [{ statuses: [{ code }] }] });
    return code.startsWith("EncryptionState/") ? disk?.encryption.state : disk?.state;
  },
  extension: (code) => extensionStates({ extensions: [{ statuses: [{ code }] }] })[0]?.state,
  "extension-component": (code) =>
    extensionStates({ extensions: [{ substatuses: [{ code }] }] })[0]?.components[0]?.state,
  "extension-handler": (code) => extensionStates({ vmAgent: { extensionHandlers: [{ status: { code } }] } })[0]?.state,
  "patch-status": () => undefined,
  "other-resource": () => undefined,
};

/** The name of the function that asks for the category, as in `PowerState/running`: powerState. */
function questionOf(code: string): string {
  const category = code.slice(0, code.indexOf("/"));
  return category === "OSState" ? "osState" : category.charAt(0).toLowerCase() + category.slice(1);
}

const told = Object.entries(vocabularyEntries).flatMap(([code, { places }]) =>
  places.map((place) => [code, place] as const),
);

test.each(told)("%s is known where the vocabulary says that it is told of: %s", (code, place) => {
  const example = code.replace("{component}", "Name").replace(/\{\w+Code\}/, "77");
  expect(["other", "not-reported"]).not.toContain(answers[place](example));
});

test("most are asked for", () => {
  const asked = told.filter(([code, place]) => answers[place](code) !== undefined);
  expect(told.length - asked.length).toBeLessThan(10);
});
