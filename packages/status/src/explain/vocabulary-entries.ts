import type { VocabularyEntry } from "./entry.js";
import { componentStates, otherStates } from "./other-states.js";
import { powerStates } from "./power-states.js";
import { provisioningFailures } from "./provisioning-failures.js";
import { provisioningStates } from "./provisioning-states.js";

/** The whole vocabulary by code, in the order in which the documentation lists it. */
export const vocabularyEntries: Readonly<Record<string, VocabularyEntry>> = {
  ...powerStates,
  ...provisioningStates,
  ...provisioningFailures,
  ...otherStates,
  ...componentStates,
};
