/**
 * What the exit code tells: whether the question was answered, and if not, who can help. A VM that is in trouble is an
 * answer like any other.
 */
export const ExitCode = {
  Answered: 0,
  /** The service failed, refused, answered with something unreadable, or could not be reached in time. */
  Failed: 1,
  /** The arguments or the environment make no sense; nothing was sent. */
  Usage: 2,
  /** The subscription, resource group, scale set or instance is not there. */
  NotFound: 3,
  /** Not signed in, or without the right to read the VM. */
  NotAllowed: 4,
  /** Too many requests: come back later. */
  Throttled: 5,
  /** Ctrl-C. */
  Interrupted: 130,
} as const;

/** One of {@link ExitCode}. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
