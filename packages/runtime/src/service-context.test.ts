import { describe, expect, test } from "vitest";
import { createContext } from "./service-context.js";
import { answerInstead, get, info, testCredential } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

const endpoint = "https://service.example/base";

describe("token", () => {
  test("is for the scopes of the service, for the caller's, or for the endpoint", async () => {
    const scopesWith = async (scopes?: string[], own?: string[]): Promise<string[] | undefined> => {
      const credential = testCredential();
      const options = { ...answerInstead([]), credentials: { scopes: own } };
      await get(createContext({ ...info, endpoint, credential, scopes }, options));
      return credential.asked[0]?.scopes;
    };
    expect(await scopesWith(["s1"])).toEqual(["s1"]);
    expect(await scopesWith(["s1"], ["s2"])).toEqual(["s2"]);
    expect(await scopesWith()).toEqual(["https://service.example/.default"]);
  });
});

describe("key", () => {
  test("goes in the header of the service, and is read for each request", async () => {
    const server = await serve(() => jsonAnswer({}));
    const credential = { key: "k1" };
    const options = { tlsOptions: { ca: server.certificate } };
    const settings = { ...info, endpoint: server.origin, credential, apiKeyHeaderName: "x-key" };
    const context = createContext(settings, options);
    await get(context);
    credential.key = "k2";
    await get(context);
    await get(createContext(settings, { ...options, credentials: { apiKeyHeaderName: "x-other" } }));
    expect(server.received.map(({ headers }) => [headers["x-key"], headers["x-other"]])).toEqual([
      ["k1", undefined],
      ["k2", undefined],
      [undefined, "k2"],
    ]);
  });

  test("stands behind the name of its scheme", async () => {
    const server = await serve(() => jsonAnswer({}));
    const settings = {
      ...info,
      endpoint: server.origin,
      apiKeyHeaderName: "Authorization",
      apiKeyScheme: "SharedAccessKey",
    };
    await get(createContext({ ...settings, credential: { key: "k1" } }, { tlsOptions: { ca: server.certificate } }));
    expect(server.received[0]?.headers.authorization).toBe("SharedAccessKey k1");
  });

  test("does not follow a redirect to another origin", async () => {
    const other = await serve(() => jsonAnswer({}));
    const server = await serve(() => ({ status: 307, headers: { location: `${other.origin}/there` } }));
    const context = createContext(
      { ...info, endpoint: server.origin, credential: { key: "k1" }, apiKeyHeaderName: "x-key" },
      { tlsOptions: { ca: server.certificate }, redirectOptions: { allowCrossOriginRedirects: true } },
    );
    await get(context);
    expect(server.received[0]?.headers["x-key"]).toBe("k1");
    expect(other.received[0]?.headers).not.toHaveProperty("x-key");
  });

  test("needs the name of a header", () => {
    expect(() => createContext({ ...info, endpoint, credential: { key: "k" } }, {})).toThrow(
      expect.objectContaining({ code: "invalid-credential", message: expect.stringContaining("apiKeyHeaderName") }),
    );
  });

  test("does not go over plain HTTP", () => {
    const settings = { ...info, endpoint: "http://x.example", credential: { key: "k" }, apiKeyHeaderName: "x-key" };
    expect(() => createContext(settings, { allowInsecureConnection: true })).toThrow(
      expect.objectContaining({ code: "insecure-endpoint" }),
    );
  });
});

describe("without a credential", () => {
  test("plain HTTP works where the client or the call allows it", async () => {
    const server = await serve(() => jsonAnswer({}), { tls: false });
    const settings = { ...info, endpoint: server.origin };
    await get(createContext(settings, { allowInsecureConnection: true }));
    await get(createContext(settings, {}), { requestOptions: { allowInsecureConnection: true } });
    expect(server.received.map(({ headers }) => headers.authorization)).toEqual([undefined, undefined]);
    await expect(get(createContext(settings, {}))).rejects.toThrow(/allowInsecureConnection/);
    expect(server.received).toHaveLength(2);
  });
});
