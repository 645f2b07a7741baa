import { readFile, writeFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import type { Emulator } from "./emulator.js";
import { startEmulator } from "./emulator.js";
import type { Fleet } from "./fleet/fleet.js";
import { usage } from "./usage.js";

interface CommandOptions {
  readonly port: number;
  readonly http?: true;
  readonly token?: string;
  readonly fleet?: string;
  readonly writeCertificate?: string;
  readonly throttle?: true;
}

/** The command `instance-view-emulator`; it resolves once the emulator listens, and `onStart` gets it. */
export function createCommand(print: (text: string) => void, onStart: (emulator: Emulator) => void): Command {
  return new Command("instance-view-emulator")
    .description("Serves instance views of scale-set VMs on loopback, as Azure Resource Manager does.")
    .option("--port <number>", "port to listen on; 0 takes a free one", parsePort, 0)
    .option("--http", "plain HTTP instead of HTTPS")
    .option("--token <token>", "the only bearer token to accept (default: any)")
    .option("--fleet <file>", "JSON file with the scale sets to serve (default: a demo fleet)")
    .option("--write-certificate <file>", "write the certificate that clients must trust")
    .option("--throttle", "answer 429 when Azure would")
    .action(async (options: CommandOptions) => {
      if (options.http && options.writeCertificate) throw new Error("--write-certificate does not go with --http.");
      const fleet = options.fleet === undefined ? undefined : await readFleet(options.fleet);
      const emulator = await startEmulator({
        port: options.port,
        protocol: options.http ? "http" : "https",
        throttle: options.throttle,
        token: options.token,
        fleet,
      });
      onStart(emulator);
      if (options.writeCertificate) await writeCertificate(emulator, options.writeCertificate);
      print(
        usage(emulator, { certificateFile: options.writeCertificate, ownToken: options.token !== undefined, fleet }),
      );
    });
}

function parsePort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError("It must be a number from 0 to 65535.");
}

async function readFleet(file: string): Promise<Fleet> {
  const text = await readFile(file, "utf8").catch((cause: Error) => {
    throw new Error(`Cannot read the fleet: ${cause.message}.`, { cause });
  });
  try {
    return JSON.parse(text) as Fleet;
  } catch (cause) {
    throw new Error(`The fleet ${file} is not JSON: ${(cause as Error).message}.`, { cause });
  }
}

async function writeCertificate(emulator: Emulator, file: string): Promise<void> {
  await writeFile(file, emulator.certificate ?? "").catch((cause: Error) => {
    throw new Error(`Cannot write the certificate: ${cause.message}.`, { cause });
  });
}
