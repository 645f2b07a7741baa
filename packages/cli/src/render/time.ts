/** A time to the minute, in UTC, without saying so: `2026-11-02 08:14`. */
export function toMinute(time: Date): string {
  return time.toISOString().slice(0, 16).replace("T", " ");
}
