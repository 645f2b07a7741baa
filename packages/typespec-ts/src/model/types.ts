import type {
  SdkBuiltInType,
  SdkDateTimeType,
  SdkDurationType,
  SdkModelType,
  SdkType,
} from "@azure-tools/typespec-client-generator-core";
import { type Build, isDeclared, unsupported } from "./build.js";
import type { TypeRef, WireFormat } from "./plain.js";

const text: TypeRef = { kind: "plain", ts: "string" };
const unknown: TypeRef = { kind: "plain", ts: "unknown" };

/** The one place that says which TypeScript type stands for which TypeSpec type. */
export function typeRef(build: Build, type: SdkType): TypeRef {
  switch (type.kind) {
    case "utcDateTime":
    case "offsetDateTime":
      return dateTime(build, type);
    case "duration":
      return duration(build, type);
    case "array":
      return { kind: "array", item: typeRef(build, type.valueType) };
    case "dict":
      return { kind: "record", value: typeRef(build, type.valueType) };
    case "nullable":
      return { kind: "nullable", type: typeRef(build, type.type) };
    case "constant":
    case "enumvalue":
      return { kind: "literal", value: type.value };
    case "enum":
      return { kind: "enum", name: build.names.get(type) ?? type.name };
    case "model":
      return { kind: "model", name: modelReference(build, type) };
    case "union":
      return isDeclared(type)
        ? { kind: "union", name: build.names.get(type) ?? type.name }
        : { kind: "oneOf", variants: type.variantTypes.map((variant) => typeRef(build, variant)) };
    case "tuple":
    case "credential":
    case "endpoint":
      unsupported(build, "unsupported-type", type.__raw, { what: `A ${type.kind}` });
      return unknown;
    default:
      return builtIn(build, type);
  }
}

/** A model that others derive from by a discriminator is referred to as the union of them all. */
export function modelReference(build: Build, model: SdkModelType): string {
  return build.hierarchyNames.get(model) ?? build.names.get(model) ?? model.name;
}

function builtIn(build: Build, type: SdkBuiltInType): TypeRef {
  switch (type.kind) {
    case "boolean":
      return type.encode === "string" ? formatted("boolean", "booleanString") : { kind: "plain", ts: "boolean" };
    case "bytes":
      return bytes(build, type);
    case "unknown":
      return unknown;
    case "string":
    case "url":
    case "plainDate":
    case "plainTime":
      return text;
    default:
      // Every kind that is left is a number. int64 and decimal too, as users of the Azure SDK expect it.
      return type.encode === "string" ? formatted("number", "numberString") : { kind: "plain", ts: "number" };
  }
}

function bytes(build: Build, type: SdkBuiltInType): TypeRef {
  if (type.encode === "base64url") return formatted("Uint8Array", "base64url");
  // "bytes" is a body as it is; inside JSON it cannot be anything else than base64.
  if (type.encode === undefined || type.encode === "base64" || type.encode === "bytes") {
    return formatted("Uint8Array", "base64");
  }
  unsupported(build, "unsupported-type", type.__raw, { what: `Bytes encoded as '${type.encode}'` });
  return unknown;
}

function dateTime(build: Build, type: SdkDateTimeType): TypeRef {
  // A Date would lose the offset, which is the point of an offsetDateTime.
  if (type.kind === "offsetDateTime") return text;
  switch (type.encode) {
    case "rfc3339":
    case "rfc7231":
    case "unixTimestamp":
      return formatted("Date", type.encode);
    default:
      unsupported(build, "unsupported-type", type.__raw, { what: `A date encoded as '${type.encode}'` });
      return unknown;
  }
}

function duration(build: Build, type: SdkDurationType): TypeRef {
  switch (type.encode) {
    case "ISO8601":
      return text;
    case "seconds":
    case "milliseconds":
      return type.wireType.kind === "string" ? formatted("number", "numberString") : { kind: "plain", ts: "number" };
    default:
      unsupported(build, "unsupported-type", type.__raw, { what: `A duration encoded as '${type.encode}'` });
      return unknown;
  }
}

function formatted(ts: "Date" | "Uint8Array" | "number" | "boolean", format: WireFormat): TypeRef {
  return { kind: "formatted", ts, format };
}
