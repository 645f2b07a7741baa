// Reading of values whose type cannot be trusted. A value of the wrong kind reads as an absent one.

/** A JSON object. */
export type JsonObject = Readonly<Record<string, unknown>>;

const nothing: JsonObject = {};

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectOf(value: unknown): JsonObject {
  return isObject(value) ? value : nothing;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** JSON that stands in a text; `undefined` where the text is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const timePattern = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d)(?:\.(\d+))?(?:Z|([+-]\d\d):?(\d\d))?$/i;

/**
 * A time from a `Date` or from the text that the service sends. The service writes up to seven fractional digits,
 * of which engines other than V8 accept three; text without an offset is UTC, so that the answer does not depend on
 * where the program runs. A day that does not exist, such as 30 February, is no time; some engines make March of it.
 */
export function timeOf(value: unknown): Date | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value;
  const [, day, hour, fraction = "", offset, minutes] = timePattern.exec(textOf(value) ?? "") ?? [];
  if (day === undefined || new Date(day).getUTCDate() !== Number(day.slice(-2))) return undefined;
  return timeOf(
    new Date(`${day}${hour}.${fraction.slice(0, 3).padEnd(3, "0")}${offset ? `${offset}:${minutes}` : "Z"}`),
  );
}
