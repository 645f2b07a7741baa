/**
 * What a view comes to. The set is closed: a state that the service adds leads to `unknown`.
 *
 * - `ready`: it runs, its provisioning succeeded, and nothing that counts is wrong.
 * - `degraded`: it runs, but something that counts is wrong, its last provisioning among it.
 * - `in-transition`: something is under way; what comes of it is not decided yet.
 * - `not-running`: it is off, and nothing went wrong on the way there.
 * - `failed`: provisioning failed, and it does not run.
 * - `unknown`: what is reported does not settle it.
 */
export type Verdict = "ready" | "degraded" | "in-transition" | "not-running" | "failed" | "unknown";
