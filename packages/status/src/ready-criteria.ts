/**
 * How much one part of the view counts for being ready.
 *
 * - `"ignore"`: not at all. What is wrong with it becomes a note.
 * - `"when-reported"`: what is reported must be good; silence is no objection.
 * - `"required"`: it must be reported, and good. Silence makes the verdict `unknown`.
 */
export type Requirement = "ignore" | "when-reported" | "required";

/** What counts as ready, beside running, succeeded provisioning, and disks that are not in trouble. */
export interface ReadyCriteria {
  /** The VM agent. Default `"ignore"`: many VMs that do their work well have an agent that is not ready. */
  readonly agent?: Requirement | undefined;
  /** The application's health. Default `"when-reported"`: only VMs with a health extension or a probe report it. */
  readonly health?: Requirement | undefined;
  /** The extensions, each of them. Default `"when-reported"`: not every VM has extensions. */
  readonly extensions?: Requirement | undefined;
}

/** How to sum up. */
export interface SummarizeOptions {
  /** What counts as ready; what is left out has its default, see {@link ReadyCriteria}. */
  readonly ready?: ReadyCriteria | undefined;
}

/** The criteria with every default filled in. */
export type ResolvedReadyCriteria = { readonly [Part in keyof ReadyCriteria]-?: Requirement };

/** What counts as ready where the caller does not say. */
export const defaultReadyCriteria: ResolvedReadyCriteria = {
  agent: "ignore",
  health: "when-reported",
  extensions: "when-reported",
};

const requirements: readonly unknown[] = ["ignore", "when-reported", "required"] satisfies readonly Requirement[];

/** The criteria out of the options of a summary: a wrong name, word or place would switch a check off unseen. */
export function readyCriteriaIn(options: SummarizeOptions | null | undefined): ResolvedReadyCriteria {
  const parts = Object.keys(defaultReadyCriteria);
  const misplaced = parts.find((part) => Object.hasOwn(Object(options), part));
  if (misplaced) refuse(`${misplaced} belongs into ready: { ready: { ${misplaced}: … } }`);
  const criteria = options?.ready ?? {};
  if (typeof criteria !== "object") refuse(`ready must be an object, not ${shown(criteria)}`);
  const unknown = Object.keys(criteria).find((part) => !parts.includes(part));
  if (unknown !== undefined) refuse(`ready has no ${shown(unknown)}; it has ${parts.join(", ")}`);
  const pick = (part: keyof ReadyCriteria): Requirement => {
    const requirement = criteria[part] ?? defaultReadyCriteria[part];
    if (requirements.includes(requirement)) return requirement;
    return refuse(`ready.${part} must be "ignore", "when-reported" or "required", not ${shown(requirement)}`);
  };
  return { agent: pick("agent"), health: pick("health"), extensions: pick("extensions") };
}

/** Text in quotes; anything else as it is, also what JSON has no form for. */
function shown(value: unknown): string {
  return typeof value === "string" ? JSON.stringify(value) : String(value);
}

function refuse(message: string): never {
  throw Object.assign(new TypeError(message), { code: "InvalidReadyCriteria" });
}
