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
      `"${name}" must be a number or text of more than dots, not "${value}".`,
    );
  }
  return encodeURIComponent(value);
}
