import { demoFleet } from "./demo/demo-fleet.js";
import { EmulatorError } from "./errors.js";
import type { Fleet } from "./fleet/fleet.js";
import { validateFleet } from "./fleet/validate.js";

/** The names under which the emulator can listen; it is never reachable from another machine. */
export type LoopbackHost = "127.0.0.1" | "::1" | "localhost";

/** Options of `startEmulator`. */
export interface EmulatorOptions {
  /** Default: `"https"`, as clients send bearer tokens over nothing else. */
  readonly protocol?: "https" | "http" | undefined;
  /** Default: 0, which takes a free port. */
  readonly port?: number | undefined;
  /** Default: `"127.0.0.1"`. */
  readonly host?: LoopbackHost | undefined;
  /** What is served. Default: `demoFleet()`. */
  readonly fleet?: Fleet | undefined;
  /** The only bearer token that is accepted. Default: any will do. */
  readonly token?: string | undefined;
  /** Answer 429 when a token bucket of Azure Compute is empty, as Azure would. Default: count, but always serve. */
  readonly throttle?: boolean | undefined;
}

/** The options with every default filled in; `token` has none. */
export interface ResolvedOptions {
  readonly protocol: "https" | "http";
  readonly port: number;
  readonly host: LoopbackHost;
  readonly fleet: Fleet;
  readonly token: string | undefined;
  readonly throttle: boolean;
}

/**
 * Fills in the defaults and checks the rest, also for callers without types.
 *
 * @throws EmulatorError `InvalidOption`, or `InvalidFleet` for what is in the fleet.
 */
export function resolveOptions(options: EmulatorOptions): ResolvedOptions {
  if (typeof options !== "object" || options === null) {
    throw new EmulatorError("InvalidOption", "The options must be an object.");
  }
  const { protocol = "https", port = 0, host = "127.0.0.1", fleet = demoFleet(), token, throttle = false } = options;
  if (protocol !== "https" && protocol !== "http") throw invalid('protocol must be "https" or "http".');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw invalid("port must be an integer from 0 to 65535.");
  if (!["127.0.0.1", "::1", "localhost"].includes(host)) {
    throw invalid('host must be "127.0.0.1", "::1" or "localhost": the emulator is for this machine alone.');
  }
  if (token !== undefined && !(typeof token === "string" && /^[!-~]+$/.test(token))) {
    throw invalid("token must be text of printable ASCII without blanks.");
  }
  if (typeof throttle !== "boolean") throw invalid("throttle must be true or false.");
  validateFleet(fleet);
  return { protocol, port, host, fleet, token, throttle };
}

function invalid(message: string): EmulatorError {
  return new EmulatorError("InvalidOption", `The option ${message}`);
}
