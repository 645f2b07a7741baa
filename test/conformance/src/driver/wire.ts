import { expandDyns, type MockApiDefinition } from "@typespec/spec-api";
import { parseXml, type XmlElement } from "./parse-xml.ts";
import { CannotJudge } from "./values.ts";

/** A body as it travels. */
export type WireBody =
  | { readonly as: "json"; readonly value: unknown }
  | { readonly as: "xml"; readonly value: XmlElement }
  | { readonly as: "text"; readonly value: string }
  | { readonly as: "bytes"; readonly value: Uint8Array };

/** What the mock says of a request and of its response, with all that it leaves open filled in. */
export interface Wire {
  readonly verb: string;
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly contentType: string | undefined;
  readonly accept: string | undefined;
  readonly body: () => WireBody | undefined;
  readonly status: number;
  readonly answer: () => WireBody | undefined;
}

export function wireOf({ uri, method, request, response }: MockApiDefinition, baseUrl: string): Wire {
  const config = { baseUrl };
  const [path = "", search = ""] = uri.split("?");
  const headers = expandDyns(request?.headers ?? {}, config);
  return {
    verb: method,
    // Parameters of the router stand for values that it looks at by itself; other colons are escaped.
    path: path
      .replace(/(?<!\\):(\w+)/g, (whole, name: string) => encodeIfKnown(request?.pathParams?.[name], whole))
      .replace(/\\(.)/g, "$1"),
    query: { ...Object.fromEntries(new URLSearchParams(search)), ...expandDyns(request?.query ?? {}, config) },
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    contentType: request?.body?.contentType,
    accept: response.body?.contentType,
    body: () => bodyOf(request?.body, baseUrl),
    status: response.status,
    answer: () => bodyOf(response.body, baseUrl),
  };
}

const encodeIfKnown = (value: unknown, otherwise: string): string =>
  value === undefined ? otherwise : encodeURIComponent(String(value));

/** A header that the mock expects; media types also where it tells them by the bodies only. */
export function headerOf({ headers, contentType, accept }: Wire, name: string): unknown {
  const lower = name.toLowerCase();
  const implied = { "content-type": contentType, accept }[lower];
  return headers[lower] ?? implied;
}

type MockBody = NonNullable<MockApiDefinition["request"]>["body"];

function bodyOf(body: MockBody, baseUrl: string): WireBody | undefined {
  if (body === undefined) return undefined;
  if ("kind" in body) throw new CannotJudge("a multipart body");
  const { contentType, rawContent } = body;
  if (rawContent === undefined) return undefined;
  if (Buffer.isBuffer(rawContent)) return { as: "bytes", value: new Uint8Array(rawContent) };
  const text = typeof rawContent === "string" ? rawContent : rawContent.serialize({ baseUrl });
  if (text === undefined) return undefined;
  if (/[/+]json\b/.test(contentType)) return { as: "json", value: JSON.parse(text) };
  if (/[/+]xml\b/.test(contentType)) return { as: "xml", value: parseXml(text) };
  if (contentType.startsWith("text/plain")) return { as: "text", value: text };
  throw new CannotJudge(`a body of type ${contentType}`);
}
