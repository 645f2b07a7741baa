const minute = 60_000;

/** A token bucket of Azure Compute: it starts full, each request takes one token, and each minute puts some back. */
export interface Bucket {
  /** The operation group, as response headers and errors name it. */
  readonly group: string;
  readonly size: number;
  readonly refillPerMinute: number;
  tokens: number;
  /** Tokens that the running minute began with. */
  allowed: number;
  /** Requests seen since `windowStart`, also those that were turned away. */
  measured: number;
  /** When the running minute began (milliseconds since 1970). */
  windowStart: number;
}

/** Makes a full bucket whose first minute starts at its first request. */
export function createBucket(group: string, size: number, refillPerMinute: number): Bucket {
  return { group, size, refillPerMinute, tokens: size, allowed: size, measured: 0, windowStart: 0 };
}

/**
 * Brings buckets up to date and counts a request in each.
 *
 * @param now - milliseconds since 1970
 * @returns the first bucket that has no token for it
 */
export function countRequest(buckets: readonly Bucket[], now: number): Bucket | undefined {
  for (const bucket of buckets) {
    refill(bucket, now);
    bucket.measured++;
  }
  return buckets.find((bucket) => bucket.tokens === 0);
}

/** Takes a token from each bucket that has one. */
export function takeTokens(buckets: readonly Bucket[]): void {
  for (const bucket of buckets) if (bucket.tokens > 0) bucket.tokens--;
}

function refill(bucket: Bucket, now: number): void {
  const minutes = Math.floor((now - bucket.windowStart) / minute);
  if (minutes < 1) return;
  bucket.tokens = Math.min(bucket.size, bucket.tokens + minutes * bucket.refillPerMinute);
  bucket.allowed = bucket.tokens;
  bucket.measured = 0;
  // A bucket at rest starts its minute with the next request; one in use keeps its rhythm.
  bucket.windowStart = bucket.tokens === bucket.size ? now : bucket.windowStart + minutes * minute;
}

/** Whole seconds until the bucket gets tokens back, at least one. */
export function secondsToRefill(bucket: Bucket, now: number): number {
  return Math.max(1, Math.ceil((bucket.windowStart + minute - now) / 1000));
}

/** The value of `x-ms-ratelimit-remaining-resource`. */
export function remainingTokens(buckets: readonly Bucket[]): string {
  return buckets.map((bucket) => `Microsoft.Compute/${bucket.group};${bucket.tokens}`).join(",");
}

/** When the running minute began and ends, as the error of a throttled request gives it. */
export function windowOf(bucket: Bucket): { startTime: string; endTime: string } {
  return {
    startTime: new Date(bucket.windowStart).toISOString(),
    endTime: new Date(bucket.windowStart + minute).toISOString(),
  };
}
