// Copied into a generated models package with operations that take a JSON merge patch (RFC 7396). Maintained in
// @instance-view/typespec-ts.

/** Changes of a value: what is left out stays as it is, and `null` takes away what may be absent. Lists change as a whole. */
export type MergePatch<T> = T extends Date | Uint8Array | readonly unknown[]
  ? T
  : T extends object
    ? string extends keyof T
      ? { [K in keyof T]: MergePatch<T[K]> | null }
      : { [K in keyof T]?: MergePatch<T[K]> | (Record<never, never> extends Pick<T, K> ? null : never) }
    : T;
