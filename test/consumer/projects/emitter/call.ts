// Calls the service of the walk-through in the README of @instance-view/typespec-ts: put it beside main.tsp.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
// biome-ignore lint/correctness/noUndeclaredDependencies: the walk-through makes it
import { BakeryClient, isRestError, KnownGrade } from "@bakery/client";

const loaves = [
  { name: "rye", bakedAt: "2026-11-02T08:15:00Z", grade: "fine" },
  { name: "spelt", grade: "poor" },
];
const server = createServer((request, response) => {
  const name = request.url?.split("/")[2];
  const found = name === undefined ? { value: loaves } : loaves.find((loaf) => loaf.name === name);
  response.writeHead(found ? 200 : 404, { "content-type": "application/json" });
  response.end(JSON.stringify(found ?? {}));
});
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const { port } = server.address() as AddressInfo;

const client = new BakeryClient(`http://127.0.0.1:${port}`, { allowInsecureConnection: true });
const rye = await client.loaves.read("rye");
console.log(rye.grade === KnownGrade.Fine, rye.bakedAt?.getUTCFullYear()); // true 2026
const names: string[] = [];
for await (const { name } of client.loaves.list()) names.push(name);
console.log(names.join(", ")); // rye, spelt
await client.loaves.read("brick").catch((error: unknown) => console.log(isRestError(error))); // true
server.close();
