import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { createListener } from "./arm/listener.js";
import { respond, type Service } from "./arm/respond.js";
import { createCertificate } from "./certificate.js";
import { EmulatorError } from "./errors.js";
import { createInventory } from "./fleet/inventory.js";
import { type EmulatorOptions, resolveOptions } from "./options.js";

/** A running endpoint. */
export interface Emulator {
  /** Base URL without a trailing slash, such as `https://127.0.0.1:40123`. */
  readonly endpoint: string;
  /** The PEM to trust, as `ca` of TLS options or through `NODE_EXTRA_CA_CERTS`; `undefined` over plain HTTP. */
  readonly certificate: string | undefined;
  /** A bearer token that this endpoint accepts. */
  readonly token: string;
  /** Ends open connections and frees the port. Calling it again does no harm. */
  close(): Promise<void>;
  /** The same as `close`, for `await using`. */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Clients keep connections for reuse; this is longer than they do, so that none is cut as a request goes out. */
const keepAliveTimeout = 120_000;

/**
 * Starts an Azure Resource Manager endpoint on loopback that serves instance views of scale-set VMs.
 *
 * The fleet is read once: later changes to the data are not seen.
 *
 * @throws EmulatorError `InvalidOption`, `InvalidFleet`, or `ListenFailed` if the port cannot be opened.
 * @example
 * ```ts
 * const emulator = await startEmulator({ protocol: "http" });
 * try {
 *   const vm = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/myResourceGroup/providers/Microsoft.Compute/virtualMachineScaleSets/myVirtualMachineScaleSet/virtualMachines/0";
 *   const response = await fetch(`${emulator.endpoint}${vm}/instanceView?api-version=2024-07-01`, {
 *     headers: { authorization: `Bearer ${emulator.token}` },
 *   });
 *   console.log(await response.json());
 * } finally {
 *   await emulator.close();
 * }
 * ```
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const { protocol, port, host, fleet, token, throttle } = resolveOptions(options);
  const service: Service = { inventory: createInventory(fleet), expectedToken: token, throttle };
  const listener = createListener((request) => respond(request, service));
  const certificate = protocol === "https" ? await createCertificate() : undefined;
  const server = certificate ? createHttpsServer(certificate, listener) : createHttpServer(listener);
  server.keepAliveTimeout = keepAliveTimeout;
  const close = trackConnections(server);
  const address = await listen(server, port, host);
  return {
    endpoint: `${protocol}://${host === "::1" ? "[::1]" : host}:${address.port}`,
    certificate: certificate?.cert,
    token: token ?? "emulator",
    close,
    [Symbol.asyncDispose]: close,
  };
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) => {
      const why = cause.code === "EADDRINUSE" ? "another process has it; choose another port or 0" : cause.message;
      reject(new EmulatorError("ListenFailed", `Cannot listen on ${host} port ${port}: ${why}.`, { cause }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

/**
 * Returns what closes the server. `closeAllConnections` alone is not enough: it does not see a connection whose TLS
 * handshake is still open, and the server would wait for it.
 */
function trackConnections(server: Server): () => Promise<void> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  let closed: Promise<void> | undefined;
  return () => {
    closed ??= new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
    return closed;
  };
}
