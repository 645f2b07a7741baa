import { demoFleet } from "./demo/demo-fleet.js";
import { EmulatorError } from "./errors.js";
import type { Fleet } from "./fleet/fleet.js";
import { validateFleet } from "./fleet/validate.js";

/** The names under which the emulator can listen; it is never reachable from another machine. */
export type LoopbackHost = "127.0.0.1" | "::1" | "localhost";

/** Options of `startEmulator`. */
export interface EmulatorOptions {
  /** Default: `"https"`, as clients send bearer tokens over nothing else. */
  readonly protocol?: "https" | "http";
  /** Default: 0, which takes a free port. */
  readonly port?: number;
  /** Default: `"127.0.0.1"`. */
  readonly host?: LoopbackHost;
  /** What is served. Default: `demoFleet()`. */
  readonly fleet?: Fleet;
  /** The only bearer token that is accepted. Default: any will do. */
  readonly token?: string;
  /** Answer 429 when a token bucket of Azure Compute is empty, as Azure would. Default: count, but always serve. */
  readonly throttle?: boolean;
}

/** Fills in the defaults and checks the rest, also for callers without types. */
export function resolveOptions(options: EmulatorOptions): Required<Omit<EmulatorOptions, "token">> & {
  readonly token: string | undefined;
} {
  const { protocol = "https", port = 0, host = "127.0.0.1", fleet = demoFleet(), token, throttle = false } = options;
  if (protocol !== "https" && protocol !== "http") throw invalid('protocol must be "https" or "http".');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw invalid("port must be an integer from 0 to 65535.");
  if (!["127.0.0.1", "::1", "localhost"].includes(host)) {
    throw invalid('host must be "127.0.0.1", "::1" or "localhost": the emulator is for this machine alone.');
  }
  if (token !== undefined && !/^[!-~]+$/.test(token)) throw invalid("token must be printable ASCII without blanks.");
  validateFleet(fleet);
  return { protocol, port, host, fleet, token, throttle };
}

function invalid(message: string): EmulatorError {
  return new EmulatorError("InvalidOption", `The option ${message}`);
}
