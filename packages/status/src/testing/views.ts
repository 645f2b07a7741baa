import type { InstanceViewLike } from "../instance-view-like.js";

/** A view whose status list holds these codes, in this order. */
export function viewOf(...codes: readonly string[]): NonNullable<InstanceViewLike> {
  return { statuses: codes.map((code) => ({ code })) };
}

/** A view of a VM that runs well, with `rest` on top. */
export function runningView(rest: NonNullable<InstanceViewLike> = {}): NonNullable<InstanceViewLike> {
  return { ...viewOf("ProvisioningState/succeeded", "PowerState/running"), ...rest };
}

// Views of a VM that runs well, with one part that is in these states.

export function withHealth(state: string): NonNullable<InstanceViewLike> {
  return runningView({ vmHealth: { status: { code: `HealthState/${state}` } } });
}

export function withAgent(state: string): NonNullable<InstanceViewLike> {
  return runningView({ vmAgent: { statuses: [{ code: `ProvisioningState/${state}` }] } });
}

/** Extensions `e0`, `e1`, ...; one whose state is empty tells nothing. */
export function withExtensions(...states: readonly string[]): NonNullable<InstanceViewLike> {
  return runningView({
    extensions: states.map((state, index) => ({
      name: `e${index}`,
      statuses: state === "" ? [] : [{ code: `ProvisioningState/${state}` }],
    })),
  });
}

export function withDisk(state: string): NonNullable<InstanceViewLike> {
  return runningView({ disks: [{ name: "os", statuses: [{ code: `ProvisioningState/${state}` }] }] });
}

/** Any value as a view, for what the types forbid. */
export function asView(value: unknown): InstanceViewLike {
  return value as InstanceViewLike;
}

/** Every order of the items. */
export function permutations<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest): readonly Item[] => [item, ...rest]),
  );
}

/** What a JSON pointer points to; throws where it points to nothing. */
export function at(root: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduce((value: unknown, key) => {
      if (typeof value !== "object" || value === null || !(key in value)) throw new Error(`nothing at ${pointer}`);
      return (value as Record<string, unknown>)[key];
    }, root);
}
