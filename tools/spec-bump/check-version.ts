import { BumpError } from "./bump-error.ts";

/**
 * Checks that a version can be the next one, or that it is the newest one already.
 *
 * @param known - The versions of the spec, oldest first.
 * @param today - As `2026-04-01`.
 * @throws BumpError `bad-version`, `preview-version`, `future-version` or `not-newer`.
 */
export function checkVersion(version: string, known: readonly string[], today: string): void {
  if (/^\d{4}-\d\d-\d\d-preview$/.test(version)) {
    throw new BumpError(
      "preview-version",
      `${version} is a preview, and every call would ask for it by default: give a stable version.`,
    );
  }
  if (!isDate(version)) {
    throw new BumpError("bad-version", `'${version}' is not an api-version: give a date, as in 2026-04-01.`);
  }
  // Azure dates versions ahead at times, by weeks or months.
  if (Number(version.slice(0, 4)) > Number(today.slice(0, 4)) + 1) {
    throw new BumpError("future-version", `${version} lies far ahead; today is ${today}. Give a version that exists.`);
  }
  const newest = known.at(-1);
  if (newest !== undefined && version < newest) {
    const advice = known.includes(version)
      ? `the spec has it already; compare it with an official file by pnpm spec:check FILE.`
      : `give a later one. A version in between is added to specs/compute by hand.`;
    throw new BumpError("not-newer", `${version} is older than ${newest}, the newest of the spec: ${advice}`);
  }
}

/** Whether a text is a day of the calendar. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
