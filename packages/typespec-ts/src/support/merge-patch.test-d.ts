// Compiled only, by the root's tsconfig.json.
import type { MergePatch } from "./merge-patch.js";

declare function accept<T>(value: T): void;

interface Crust {
  thickness: number;
  note?: string | null;
}
interface Loaf {
  readonly id?: string;
  name: string;
  bakedAt?: Date;
  photo?: Uint8Array;
  crust?: Crust;
  oven: Crust;
  parts?: Record<string, Crust>;
  slices?: Crust[];
  anything?: unknown;
  next?: Loaf;
}

accept<MergePatch<Loaf>>({});
accept<MergePatch<Loaf>>({ bakedAt: null, photo: null, crust: null, parts: null, slices: null, anything: null });
accept<MergePatch<Loaf>>({
  bakedAt: new Date(),
  photo: new Uint8Array(),
  crust: { note: null },
  oven: { thickness: 1 },
});
accept<MergePatch<Loaf>>({ parts: { a: null, b: { note: null } }, next: { next: { crust: null } } });
accept<MergePatch<Record<string, Crust>>>({ a: null, b: {} });
// A value is a change too.
declare const loaf: Loaf;
accept<MergePatch<Loaf>>(loaf);
declare const either: MergePatch<Crust | string>;
accept<MergePatch<Crust> | string>(either);

// @ts-expect-error what is always there cannot be taken away
accept<MergePatch<Loaf>>({ name: null });
// @ts-expect-error nor within something else
accept<MergePatch<Loaf>>({ oven: { thickness: null } });
// @ts-expect-error a list changes as a whole
accept<MergePatch<Loaf>>({ slices: [{ note: null }] });
// @ts-expect-error no such property
accept<MergePatch<Loaf>>({ weight: 1 });
// @ts-expect-error another type
accept<MergePatch<Loaf>>({ name: 1 });
