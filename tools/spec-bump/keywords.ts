/** Keywords that the OpenAPI emitter of TypeSpec never writes, whatever the spec says. */
const UNSAID: readonly string[] = [
  "multipleOf",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "exclusiveMinimum",
  "exclusiveMaximum",
];

/** Whether a keyword says something that no TypeSpec could make the OpenAPI emitter say. */
export function isSaidNowhere(keyword: string, value: unknown = true): boolean {
  return UNSAID.includes(keyword) && value !== false;
}
