import type { SdkSseEventMetadata, SdkType, SdkUnionType } from "@azure-tools/typespec-client-generator-core";
import { type Build, type SdkMethod, type Streams, unsupported } from "./build.js";
import { isText } from "./lookup.js";
import { isJson } from "./media-types.js";
import type { EventType } from "./plain.js";
import { typeRef } from "./types.js";

/** What all operations stream. */
export function streamsOf(methods: Iterable<SdkMethod>): Streams {
  const events = new Map<SdkType, readonly SdkSseEventMetadata[]>();
  const models = new Set<SdkType>();
  for (const { operation } of methods) {
    for (const { streamMetadata, sseMetadata } of [...operation.responses, operation.bodyParam ?? {}]) {
      if (streamMetadata === undefined) continue;
      models.add(streamMetadata.originalType);
      if (sseMetadata === undefined) continue;
      events.set(streamMetadata.streamType, sseMetadata.events);
      for (const { type, isEventEnvelope } of sseMetadata.events) if (isEventEnvelope) models.add(type);
    }
  }
  return { events, models };
}

/** The kinds of events of a union, those that only mark the end first: they are told apart by their data. */
export function eventTypesOf(build: Build, union: SdkUnionType, metadata: readonly SdkSseEventMetadata[]): EventType[] {
  const types = metadata.flatMap((event) => eventTypeOf(build, union, event) ?? []);
  const isMark = ({ data }: EventType): boolean => "mark" in data;
  const [marks, others] = [types.filter(isMark), types.filter((type) => !isMark(type))];
  const twice = others.find(({ name }, i) => others.some((other, j) => j < i && other.name === name));
  if (twice !== undefined) refuse(build, union, twice.name, "one of several of that name");
  return [...marks, ...others];
}

function eventTypeOf(build: Build, union: SdkUnionType, event: SdkSseEventMetadata): EventType | undefined {
  const { payloadType, payloadContentType = "application/json", isTerminalEvent: isLast } = event;
  const name = event.eventType ?? "message";
  const as = isJson(payloadContentType) ? "json" : "text";
  if (isLast && payloadType.kind === "constant") {
    const { value } = payloadType;
    return { name, data: { mark: as === "json" ? JSON.stringify(value) : String(value) }, isLast };
  }
  const type = typeRef(build, payloadType, union.__raw);
  if (as === "text" && !isText(type)) {
    refuse(build, union, name, `written as ${payloadContentType}`);
    return undefined;
  }
  return { name, data: { as, type }, isLast };
}

function refuse(build: Build, union: SdkUnionType, name: string, what: string): void {
  unsupported(build, "unsupported-body", union.__raw, { where: `event '${name}'`, name: union.name, what });
}
