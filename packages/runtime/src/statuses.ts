/** The same for each status from `first` to `last`, to be spread into what goes by status. */
export function statuses<T>(first: number, last: number, value: T): { readonly [status: number]: T } {
  return Object.fromEntries(Array.from({ length: last - first + 1 }, (_, i) => [first + i, value]));
}
