/**
 * The registry, as a process of its own: so that who started it can wait for `npm publish` without stopping it too. It
 * tells its parent its URL, and ends with the parent, however that ends; its storage goes with it.
 */
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runServer } from "verdaccio";

const folder = mkdtempSync(join(tmpdir(), "instance-view-registry-"));
process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => process.exit());
process.on("disconnect", () => process.exit());

const server: Server = await runServer({
  configPath: join(folder, "config.yaml"),
  storage: join(folder, "storage"),
  auth: { htpasswd: { file: join(folder, "htpasswd") } },
  uplinks: {},
  packages: { "@instance-view/*": { access: "$all", publish: "$authenticated" } },
  web: { enable: false },
  log: { type: "stdout", level: "fatal" },
});
server.listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
process.send?.(`http://127.0.0.1:${port}`);
