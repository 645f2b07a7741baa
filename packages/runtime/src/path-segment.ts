import { ClientError } from "./client-error.js";

// Empty, "." and "..": the URL would name something else. Half of a surrogate pair (Cs): it has no encoding.
const unfit = /^\.*$|\p{Cs}/u;

/**
 * Encodes a value into one segment of a path.
 *
 * @throws ClientError `invalid-path-parameter`
 */
export function pathSegment(name: string, value: string | number): string {
  if ((typeof value !== "string" && typeof value !== "number") || unfit.test(`${value}`)) {
    throw new ClientError(
      "invalid-path-parameter",
      // The type of an object only: it may have no text, or hold what nobody should read. String() takes symbols too.
      `"${name}" must be a number or text of more than dots, not "${String(Object(value) === value ? typeof value : value)}".`,
    );
  }
  return encodeURIComponent(value);
}
