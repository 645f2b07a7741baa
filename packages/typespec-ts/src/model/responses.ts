import type { SdkHttpResponse, SdkStreamMetadata, SdkType } from "@azure-tools/typespec-client-generator-core";
import type { DiagnosticTarget } from "@typespec/compiler";
import { describeBody } from "./bodies.js";
import { type Build, type SdkMethod, unsupported } from "./build.js";
import { mediaTypeRef } from "./files.js";
import { mediaKindOf, streamKind } from "./media-types.js";
import type { Operation, Response, Status } from "./plain-client.js";
import { eventTypesOf } from "./streams.js";
import { typeRef, unionName } from "./types.js";
import { xmlFormOf } from "./xml.js";

export function responsesOf(build: Build, method: SdkMethod): Response[] {
  const byStatus = new Map<string, Response>();
  const byHead = method.response.type?.kind === "boolean" && method.operation.verb === "head";
  for (const response of method.operation.responses) {
    const { statusCodes: status } = response;
    const key = JSON.stringify(status);
    if (byStatus.has(key)) {
      if (!byHead) repeated(build, method, "response", status);
      continue;
    }
    const body = byHead
      ? ({ as: "status", value: firstOf(status) < 400 } as const)
      : responseBodyOf(build, method, response);
    byStatus.set(key, { status, body });
  }
  return [...byStatus.values()].sort((a, b) => byWidth(a.status, b.status));
}

function responseBodyOf(build: Build, method: SdkMethod, response: SdkHttpResponse): Response["body"] {
  const { type } = response;
  if (type === undefined) return undefined;
  const body =
    response.streamMetadata === undefined
      ? bodyOfType(build, method, response, type)
      : streamBodyOf(build, response.streamMetadata, method.__raw);
  if (body === undefined) {
    unsupported(build, "unsupported-body", method.__raw, {
      where: "response",
      name: method.name,
      what: describeBody(type, response.contentTypes),
    });
  }
  return body;
}

function bodyOfType(build: Build, method: SdkMethod, response: SdkHttpResponse, type: SdkType): Response["body"] {
  const as = mediaKindOf(response.contentTypes ?? ["application/json"], type);
  switch (as) {
    case "file":
      return type.kind === "model" ? { as, contentType: mediaTypeRef(build, type, method.__raw) } : undefined;
    case "xml": {
      const root = xmlFormOf(build, type);
      return root === undefined ? undefined : { as, type: typeRef(build, type, method.__raw), root };
    }
    case "json":
    case "text":
    case "bytes":
      return { as, type: typeRef(build, type, method.__raw) };
    default:
      return undefined;
  }
}

function streamBodyOf(build: Build, stream: SdkStreamMetadata, place: DiagnosticTarget | undefined): Response["body"] {
  const { streamType } = stream;
  const as = streamKind(stream);
  if (as === "jsonLines") return { as, type: typeRef(build, streamType, place) };
  const metadata = build.streams.events.get(streamType);
  if (as === undefined || metadata === undefined || streamType.kind !== "union") return undefined;
  const type = { kind: "union", name: unionName(build, streamType) } as const;
  return { as, type, events: eventTypesOf(build, streamType, metadata) };
}

export function errorsOf(build: Build, method: SdkMethod): Operation["errors"] {
  const byStatus = new Map<string, Operation["errors"][number]>();
  for (const { statusCodes, type, contentTypes = [] } of method.operation.exceptions) {
    const status = statusCodes === "*" ? "default" : statusCodes;
    const key = JSON.stringify(status);
    if (type === undefined) continue;
    if (byStatus.has(key)) repeated(build, method, "error", status);
    else {
      const root = mediaKindOf(contentTypes, type) === "xml" ? xmlFormOf(build, type) : undefined;
      byStatus.set(key, { status, type: typeRef(build, type, method.__raw), root });
    }
  }
  const isRange = ({ status }: Operation["errors"][number]): boolean => typeof status === "object";
  const errors = [...byStatus.values()];
  const ranges = errors.filter(isRange).sort((a, b) => byWidth(a.status, b.status));
  return [...ranges, ...errors.filter((error) => !isRange(error))];
}

function repeated(build: Build, method: SdkMethod, where: string, status: Status | "default"): void {
  const text = typeof status === "object" ? `${status.start} to ${status.end}` : status;
  unsupported(build, "unsupported-body", method.__raw, {
    where,
    name: method.name,
    what: `one of several with the status ${text}`,
  });
}

const firstOf = (status: Status): number => (typeof status === "object" ? status.start : status);

/** Wide ranges come before narrow ones, and single statuses last: the last that fits is the one that counts. */
function byWidth(a: Status | "default", b: Status | "default"): number {
  const width = (status: Status | "default"): number => (typeof status === "object" ? status.end - status.start : 0);
  const first = (status: Status | "default"): number => (status === "default" ? 0 : firstOf(status));
  return width(b) - width(a) || first(a) - first(b);
}
