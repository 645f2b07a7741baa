import { isRestError, RestError } from "@azure/core-rest-pipeline";
import { describe, expect, test } from "vitest";
import { nothing } from "../readers.js";
import type { ErrorDecoders } from "../response-error.js";
import { contextFor, get, rejection } from "../testing/client.js";
import { type Answer, jsonAnswer, serve } from "../testing/server.js";
import type { XmlElement } from "./element.js";
import { writeXml } from "./write-xml.js";
import { xml, xmlError } from "./xml.js";

const textOf = ({ name, children }: XmlElement): string => `${name}: ${children.join("")}`;

const xmlAnswer = (body: string, status = 200): Answer => ({
  status,
  headers: { "content-type": "application/xml; charset=utf-8" },
  body,
});

async function call(answer: Answer, errors: ErrorDecoders = { default: xmlError(textOf) }): Promise<unknown> {
  const server = await serve(() => answer);
  const context = contextFor(server, { retryOptions: { maxRetries: 0 } });
  return get(context, {}, {}, errors, { 200: xml("thing", textOf) });
}

test("reads a result", async () => {
  expect(await call(xmlAnswer("<?xml version='1.0'?>\n<thing>ü &amp; 1</thing>"))).toBe("thing: ü & 1");
  expect(await call(xmlAnswer("<p:thing xmlns:p='u'>1</p:thing>"))).toBe("thing: 1");
});

test("sends a document", async () => {
  const server = await serve(() => ({ status: 204 }));
  const content = writeXml({ name: "thing", namespace: "", prefix: "", attributes: [], children: ["ü"] });
  const body = { contentType: "application/xml", content };
  await get(contextFor(server), {}, { method: "PUT", body }, {}, { 204: nothing });
  expect(server.received[0]).toMatchObject({
    headers: { "content-type": "application/xml" },
    body: '<?xml version="1.0" encoding="UTF-8"?><thing>ü</thing>',
  });
});

test.each([
  ["cut XML", xmlAnswer("<thing>1"), "The XML cannot be read: <thing> has no end (line 1)."],
  ["nothing", xmlAnswer(""), "The XML cannot be read: there is no element (line 1)."],
  ["JSON", jsonAnswer({}), "The XML cannot be read: text stands outside of the root element (line 1)."],
  ["a page", xmlAnswer("<html/>"), "Expected <thing> as the root of the body, found <html>."],
  [
    "a document type",
    xmlAnswer("<!DOCTYPE thing><thing/>"),
    "The XML cannot be read: it has a document type (line 1).",
  ],
])("%s is no result", async (_, answer, why) => {
  const error = await rejection<RestError>(call(answer));
  expect(isRestError(error)).toBe(true);
  expect(error).toMatchObject({ code: RestError.PARSE_ERROR, statusCode: 200, cause: { name: "SyntaxError" } });
  expect(error.message).toContain(why);
});

describe("an error", () => {
  test("has code, message and details", async () => {
    const body = "<Error><Code>NotFound</Code><Message> No such thing.\n</Message></Error>";
    expect(
      await rejection(call(xmlAnswer(body, 404), { 404: xmlError(({ name }) => ({ root: name })) })),
    ).toMatchObject({
      statusCode: 404,
      code: "NotFound",
      message: "No such thing.",
      details: { root: "Error" },
      cause: undefined,
    });
  });

  test("has them also one level deeper", async () => {
    const body = "<response><error><code>400</code><message>No.</message></error></response>";
    expect(await rejection(call(xmlAnswer(body, 400)))).toMatchObject({ code: "400", message: "No." });
  });

  test("takes the code from the header where the body has none", async () => {
    const answer: Answer = { status: 404, headers: { "x-ms-error-code": "Gone" }, body: "<Error/>" };
    expect(await rejection(call(answer))).toMatchObject({ code: "Gone", details: "Error: " });
  });

  test.each([
    ["a cut document", xmlAnswer("<Error><Code>a", 500)],
    ["JSON", jsonAnswer({ error: { code: "a" } }, 500)],
    ["nothing", { status: 500 }],
  ] as const)("keeps its status with %s", async (_, answer) => {
    const error = await rejection<RestError>(call(answer));
    expect(error).toMatchObject({
      statusCode: 500,
      code: undefined,
      details: undefined,
      cause: { name: "SyntaxError" },
    });
    expect(error.message).toContain("it holds no error that can be read");
  });

  test("keeps code and message where the details do not fit", async () => {
    const fault = Object.assign(new Error("Expected a number."), { name: "ShapeError" });
    const errors = {
      default: xmlError(() => {
        throw fault;
      }),
    };
    const body = "<Error><Code>Busy</Code><Message>Later.</Message></Error>";
    expect(await rejection(call(xmlAnswer(body, 503), errors))).toMatchObject({
      code: "Busy",
      message: "Later.",
      cause: fault,
    });
  });
});
