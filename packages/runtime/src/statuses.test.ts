import { expect, test } from "vitest";
import { json } from "./readers.js";
import { send } from "./send.js";
import { statuses } from "./statuses.js";
import { contextFor, rejection } from "./testing/client.js";
import { jsonAnswer, serve } from "./testing/server.js";

const named = (name: string) => (body: unknown) => ({ name, body });

test.each([
  [200, "single"],
  [201, "range"],
  [299, "range"],
])("a result of status %d", async (status, name) => {
  const server = await serve(() => jsonAnswer(1, status));
  const readers = { ...statuses(200, 299, json(named("range"))), 200: json(named("single")) };
  expect(await send(contextFor(server), { method: "GET", path: "/" }, readers, {}, {})).toEqual({ name, body: 1 });
});

test.each([
  [399, "other"],
  [400, "wide"],
  [494, "narrow"],
  [499, "narrow"],
  [404, "single"],
  [500, "other"],
])("an error of status %d", async (status, name) => {
  const server = await serve(() => jsonAnswer({}, status));
  const context = contextFor(server, { retryOptions: { maxRetries: 0 } });
  const errors = {
    ...statuses(400, 499, named("wide")),
    ...statuses(494, 499, named("narrow")),
    404: named("single"),
    default: named("other"),
  };
  const error = await rejection<{ details?: { name: string } }>(
    send(context, { method: "GET", path: "/" }, { 200: json(named("result")) }, errors, {}),
  );
  expect(error.details?.name).toBe(status < 400 ? undefined : name);
});
