import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bin, childEnv } from "./testing/bin.js";
import { secret, startHttps, type TestServer } from "./testing/https-server.js";
import { type Run, runHere } from "./testing/run.js";
import { trustHere, writeCertificate } from "./testing/trust.js";

const subscription = "11111111-1111-1111-1111-111111111111";
const vm = ["-g", "rg", "-n", "web", "-i", "7", "--subscription", subscription];
const json = { "content-type": "application/json" };
const good = JSON.stringify({ statuses: [{ code: "PowerState/running" }] });

/** What the endpoint does, by the name that stands in place of the resource group. */
const faults: Record<string, (response: ServerResponse, request: IncomingMessage, count: number) => void> = {
  failing: (response) => {
    response.writeHead(500, { ...json, "x-ms-correlation-request-id": "c0ffee" });
    response.end('{"error":{"code":"InternalServerError","message":"internal words"}}');
  },
  recovering: (response, _request, count) => response.writeHead(count < 3 ? 503 : 200, json).end(good),
  "html-502": (response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>Bad gateway</html>"),
  "html-404": (response) => response.writeHead(404, { "content-type": "text/html" }).end("<html>Not found</html>"),
  html: (response, { headers }) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<html>${headers.authorization}</html>`),
  truncated: (response) => response.writeHead(200, json).end(good.slice(0, -5)),
  shape: (response) => response.writeHead(200, json).end('{"disks":{}}'),
  empty: (response) => response.writeHead(200, json).end(),
  forbidden: (response) =>
    response.writeHead(403, json).end('{"error":{"code":"AuthorizationFailed","message":"internal words"}}'),
  conflict: (response) =>
    response.writeHead(409, json).end('{"error":{"code":"Conflict","message":"A reimage is under way"}}'),
  echo: (response, { headers }) =>
    response
      .writeHead(400, json)
      .end(JSON.stringify({ error: { code: "Odd", message: `Got ${headers.authorization}.` } })),
  "later-429": (response) => response.writeHead(429, { ...json, "retry-after": "1200" }).end("{}"),
  "bare-429": (response) => response.writeHead(429, json).end("{}"),
  "soon-429": (response, _request, count) => {
    if (count === 1) response.writeHead(429, { ...json, "retry-after": "3" }).end("{}");
    else response.writeHead(200, json).end(good);
  },
  "worded-429": (response, _request, count) => {
    if (count === 1) response.writeHead(429, json).end('{"error":{"message":"Please try again after \'1\' seconds."}}');
    else response.writeHead(200, json).end(good);
  },
  "later-503": (response) => response.writeHead(503, { ...json, "retry-after": "1200" }).end(),
  "no-set(1)": (response) =>
    response
      .writeHead(404, { ...json, "x-ms-failure-cause": "gateway" })
      .end('{"error":{"code":"ResourceNotFound","message":"internal words"}}'),
  "gone(1)": (response) =>
    response.writeHead(404, json).end('{"error":{"code":"NotFound","message":"internal words"}}'),
  "flexible(1)": (response) =>
    response
      .writeHead(400, json)
      .end('{"error":{"code":"InvalidParameter","target":"instanceId","message":"internal words"}}'),
  cut: (response) => response.destroy(),
  silent: () => {},
  interrupted: () => interrupt(),
};

let interrupt = (): void => {};

const env = { INSTANCE_VIEW_TOKEN: secret };
let server: TestServer;
const counts = new Map<string, number>();

beforeAll(async () => {
  server = await startHttps((request, response) => {
    const fault = request.url?.split("/")[4] ?? "";
    const count = (counts.get(fault) ?? 0) + 1;
    counts.set(fault, count);
    faults[fault]?.(response, request, count);
  });
  trustHere(server.certificate);
});
afterAll(() => server.close());

async function ask(fault: string, ...more: string[]): Promise<Run> {
  const ran = await runHere(["show", ...vm, "-g", fault, "--endpoint", server.endpoint, ...more], env);
  expect(ran.stdout + ran.stderr).not.toContain(secret);
  expect(ran.stderr).not.toMatch(/^\s+at /m);
  return ran;
}

describe.concurrent("an endpoint that", { timeout: 60_000 }, () => {
  test.each([
    [
      "failing",
      1,
      /^The service failed \(500 InternalServerError\): try again later; support will ask for the request id c0ffee\.$/,
    ],
    ["html-502", 1, /^The service failed \(502\): try again later\.$/],
    ["html-404", 1, /^127\.0\.0\.1:\d+ does not answer like Azure Resource Manager \(404\): check --endpoint\.$/],
    [
      "html",
      1,
      /answered 200 with something that is not an instance view \(text\/html\): check --endpoint, and proxies/,
    ],
    ["truncated", 1, /answered 200 with something that is not an instance view \(application\/json\)/],
    ["shape", 1, /not an instance view \(Expected a list at \/disks of the body, found an object\)/],
    ["empty", 1, /answered 200 with something that is not an instance view/],
    [
      "forbidden",
      4,
      /^You may not read this VM \(403 AuthorizationFailed\): ask for the role Reader on scale set "web", or/,
    ],
    [
      "conflict",
      1,
      /^Another operation is in the way \(409 Conflict\): try again when it is over\. A reimage is under way\.$/,
    ],
    ["echo", 1, /^The service refused the request \(400 Odd\)\. Got Bearer …\.$/],
    ["later-429", 5, /^There were too many requests \(429\): come back in 20 minutes, at \d\d:\d\d:\d\d UTC\.$/],
    ["bare-429", 5, /^There were too many requests \(429\): come back in a few minutes\.$/],
    ["later-503", 1, /^The service is not available \(503\): come back in 20 minutes, at/],
    // Parentheses are usual in names of resource groups, and mean something to a shell.
    ["no-set(1)", 3, /; `az vmss list -g 'no-set\(1\)' -o table` shows yours\.$/],
    ["gone(1)", 3, /: `az vmss list-instances -g 'gone\(1\)' -n web -o table` shows those that are there\.$/],
    ["flexible(1)", 1, /names, not numbers.*`az vmss list-instances -g 'flexible\(1\)' -n web -o table` shows them\.$/],
    ["cut", 1, /^The connection to 127\.0\.0\.1:\d+ failed \(ECONNRESET\): check your network, the proxy/],
  ])("%s", async (fault, exitCode, message) => {
    const run = await ask(fault);
    expect(run).toMatchObject({ exitCode, stdout: "" });
    const [prefix, sentence] = [run.stderr.slice(0, 15), run.stderr.slice(15)];
    expect(prefix).toBe("instance-view: ");
    expect(sentence.trimEnd()).toMatch(message);
    expect(sentence.split("\n")).toHaveLength(2);
  });

  test("is silent is given up on", async () => {
    const { exitCode, stderr, milliseconds } = await ask("silent", "--timeout", "1");
    expect(stderr).toBe("instance-view: No answer within 1 s: check the network, or allow more time with --timeout.\n");
    expect(exitCode).toBe(1);
    expect(milliseconds).toBeGreaterThan(1000);
  });

  test("is silent can be left with Ctrl-C", async () => {
    const args = [bin, "show", ...vm, "-g", "interrupted", "--endpoint", server.endpoint];
    const certificate = await writeCertificate(server.certificate);
    const child = spawn(process.execPath, args, { env: childEnv({ ...env, ...certificate.env }), stdio: "ignore" });
    interrupt = () => child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([130, null]);
    await certificate.remove();
  });

  test("recovers is asked again", async () => {
    expect(await ask("recovering")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(counts.get("recovering")).toBe(3);
  });

  test("asks for a short pause gets it", async () => {
    const { exitCode, stderr, milliseconds } = await ask("soon-429");
    expect(stderr).toBe("The service asks for a pause of 3 s; waiting.\n");
    expect(exitCode).toBe(0);
    expect(milliseconds).toBeGreaterThan(3000);
  });

  test("asks for a pause in words gets it, too", async () => {
    const { exitCode, milliseconds } = await ask("worded-429");
    expect({ exitCode, count: counts.get("worded-429") }).toEqual({ exitCode: 0, count: 2 });
    expect(milliseconds).toBeGreaterThan(1000);
  });
});

describe.concurrent("an endpoint", { timeout: 60_000 }, () => {
  test.each([
    [
      "where nothing listens",
      "https://127.0.0.1:1",
      1,
      "Nothing listens at 127.0.0.1:1 (ECONNREFUSED): check --endpoint and that it runs.",
    ],
    [
      "over plain HTTP",
      "http://127.0.0.1:1",
      2,
      "--endpoint must begin with https: a bearer token does not go over plain HTTP.",
    ],
    ["that is no URL", "127.0.0.1", 2, "--endpoint must be a URL such as https://management.azure.com."],
  ])("%s", async (_title, endpoint, exitCode, message) => {
    const run = await runHere(["show", ...vm, "--endpoint", endpoint], env);
    expect(run).toMatchObject({ exitCode, stdout: "", stderr: `instance-view: ${message}\n` });
  });

  test("that speaks no TLS", async () => {
    const plain = createServer((_request, response) => response.end());
    await new Promise<void>((resolve) => plain.listen(0, "127.0.0.1", resolve));
    const address = plain.address();
    const port = typeof address === "object" ? address?.port : 0;
    const run = await runHere(["show", ...vm, "--endpoint", `https://127.0.0.1:${port}`], env);
    plain.close();
    expect(run.stderr).toMatch(/^instance-view: 127\.0\.0\.1:\d+ does not answer in TLS \(\w+\): check the port/);
    expect(run.exitCode).toBe(1);
  });
});
