import type {
  SdkBuiltInType,
  SdkDateTimeType,
  SdkDurationType,
  SdkModelType,
  SdkType,
  SdkUnionType,
} from "@azure-tools/typespec-client-generator-core";
import { type DiagnosticTarget, getEncode } from "@typespec/compiler";
import { $ } from "@typespec/compiler/typekit";
import { type Build, unsupported } from "./build.js";
import type { TypeRef, WireFormat } from "./plain.js";

const text: TypeRef = { kind: "plain", ts: "string" };
const boolean: TypeRef = { kind: "plain", ts: "boolean" };
const number: TypeRef = { kind: "plain", ts: "number" };
const unknown: TypeRef = { kind: "plain", ts: "unknown" };

/**
 * The one place that says which TypeScript type stands for which TypeSpec type. `place` is what has the type: a type of
 * the standard library is at no place that could be mended.
 */
export function typeRef(build: Build, type: SdkType, place: DiagnosticTarget | undefined): TypeRef {
  switch (type.kind) {
    case "utcDateTime":
    case "offsetDateTime":
      return dateTime(build, type, place);
    case "duration":
      return duration(build, type, place);
    case "array":
      return { kind: "array", item: typeRef(build, type.valueType, place) };
    case "dict":
      return { kind: "record", value: typeRef(build, type.valueType, place) };
    case "nullable": {
      const inner = typeRef(build, type.type, place);
      return inner.kind === "nullable" ? inner : { kind: "nullable", type: inner };
    }
    case "constant":
    case "enumvalue":
      return { kind: "literal", value: type.value };
    case "enum":
      return {
        kind: "enum",
        name: build.names.types.get(type) ?? type.name,
        valueType: typeof type.values[0]?.value === "number" ? "number" : "string",
      };
    case "model":
      return { kind: "model", name: modelReference(build, type) };
    case "union":
      // A declared union may hold itself, so it is referred to by its name only.
      return type.isGeneratedName
        ? { kind: "oneOf", name: unionName(build, type), variants: variantsOf(build, type, place) }
        : { kind: "union", name: unionName(build, type) };
    case "tuple":
      return { kind: "tuple", items: type.valueTypes.map((item) => typeRef(build, item, place)) };
    case "credential":
    case "endpoint":
      return noType(build, place, `A ${type.kind}`);
    default:
      return builtIn(build, type, place);
  }
}

/** A model that others derive from by a discriminator is referred to as the union of them all. */
function modelReference({ names }: Build, model: SdkModelType): string {
  return names.hierarchies.get(model) ?? names.types.get(model) ?? model.name;
}

export const withoutNull = (type: SdkType): SdkType => (type.kind === "nullable" ? withoutNull(type.type) : type);

export const unionName = ({ names }: Build, type: SdkUnionType): string => names.types.get(type) ?? type.name;

export function variantsOf(build: Build, type: SdkUnionType, place: DiagnosticTarget | undefined): TypeRef[] {
  if (type.variantTypes.length === 0) return [leftOver(build, type, place)];
  return type.variantTypes.map((variant) => typeRef(build, variant, place));
}

/** The client generator core takes `null` out of a union, and gives up on one that is its own variant. */
function leftOver(build: Build, { name, __raw: raw }: SdkUnionType, place: DiagnosticTarget | undefined): TypeRef {
  const isNull =
    raw?.kind === "Union" &&
    [...raw.variants.values()].every(({ type }) => type === $(build.sdk.program).intrinsic.null);
  return isNull
    ? { kind: "plain", ts: "null" }
    : noType(build, raw ?? place, `The union '${name}', which is a variant of itself,`);
}

function builtIn(build: Build, type: SdkBuiltInType, place: DiagnosticTarget | undefined): TypeRef {
  const { kind, encode, wireType } = type;
  switch (kind) {
    case "bytes":
      return bytes(build, type, place);
    case "unknown":
      return unknown;
    case "boolean":
      if (encode === "string") return formatted("boolean", "booleanString");
      return encode === undefined ? boolean : asOnWire(build, wireType, place);
    case "string":
    case "url":
      return asOnWire(build, wireType, place);
    case "plainDate":
    case "plainTime":
      return text;
    default:
      // Every kind that is left is a number. int64 and decimal too, as users of the Azure SDK expect it.
      return encode === "string" || isNumberAsText(build, type, place) ? formatted("number", "numberString") : number;
  }
}

/** Of numbers that are no integers, the client generator core does not say it. */
function isNumberAsText({ sdk }: Build, type: SdkBuiltInType, place: DiagnosticTarget | undefined): boolean {
  return [place, type.__raw].some((target) => {
    if (typeof target !== "object" || !("kind" in target)) return false;
    if (target.kind !== "ModelProperty" && target.kind !== "Scalar") return false;
    const encode = getEncode(sdk.program, target);
    // With an encoding it is a list that is written as text.
    return encode !== undefined && encode.encoding === undefined && encode.type.name === "string";
  });
}

function bytes(build: Build, type: SdkBuiltInType, place: DiagnosticTarget | undefined): TypeRef {
  if (type.encode === "base64url") return formatted("Uint8Array", "base64url");
  // "bytes" is a body as it is; inside JSON it cannot be anything else than base64.
  if (type.encode === undefined || type.encode === "base64" || type.encode === "bytes") {
    return formatted("Uint8Array", "base64");
  }
  return asOnWire(build, type.wireType, place);
}

function dateTime(build: Build, type: SdkDateTimeType, place: DiagnosticTarget | undefined): TypeRef {
  switch (type.encode) {
    case "rfc3339":
      // A Date would lose the offset, which is the point of an offsetDateTime.
      return type.kind === "offsetDateTime" ? text : formatted("Date", "rfc3339");
    case "rfc7231":
      return formatted("Date", "rfc7231");
    case "unixTimestamp":
      return formatted("Date", "unixTimestamp");
    default:
      return asOnWire(build, type.wireType, place);
  }
}

function duration(build: Build, type: SdkDurationType, place: DiagnosticTarget | undefined): TypeRef {
  switch (type.encode) {
    case "ISO8601":
      return text;
    case "seconds":
    case "milliseconds":
      return type.wireType.kind === "string" ? formatted("number", "numberString") : number;
    default:
      return asOnWire(build, type.wireType, place);
  }
}

/** What is encoded in a way that is not known here has no conversion either: users see what is on the wire. */
const asOnWire = (build: Build, wireType: SdkType | undefined, place: DiagnosticTarget | undefined): TypeRef =>
  wireType === undefined ? text : typeRef(build, wireType, place);

function noType(build: Build, place: DiagnosticTarget | undefined, what: string): TypeRef {
  unsupported(build, "unsupported-type", place, { what });
  return unknown;
}

function formatted(ts: "Date" | "Uint8Array" | "number" | "boolean", format: WireFormat): TypeRef {
  return { kind: "formatted", ts, format };
}
