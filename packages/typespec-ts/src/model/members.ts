import type { SdkModelPropertyType } from "@azure-tools/typespec-client-generator-core";
import { type Build, unsupported } from "./build.js";
import type { TypeRef } from "./plain.js";
import { typeRef } from "./types.js";

/** What stands between the items of a list that is written as one text. */
export const delimiters = {
  commaDelimited: ",",
  spaceDelimited: " ",
  pipeDelimited: "|",
  newlineDelimited: "\n",
} as const;

/** The type of a property in JSON: its own, unless the property joins a list. */
export function memberType(build: Build, property: SdkModelPropertyType): TypeRef {
  const { type, encode, __raw: raw } = property;
  const ref = typeRef(build, type, raw);
  if (encode === undefined) return ref;
  const list = ref.kind === "nullable" ? ref.type : ref;
  const item = list.kind === "array" ? asText(list.item) : undefined;
  if (item === undefined) {
    unsupported(build, "unsupported-type", raw, { what: `A list of such items joined as '${encode}'` });
    return ref;
  }
  const joined: TypeRef = { kind: "joined", item, by: delimiters[encode] };
  return ref.kind === "nullable" ? { kind: "nullable", type: joined } : joined;
}

/** An item as it stands in text; `undefined` for what has no form as text. */
function asText(item: TypeRef): TypeRef | undefined {
  if (item.kind === "plain") {
    if (item.ts === "number") return { kind: "formatted", ts: "number", format: "numberString" };
    if (item.ts === "boolean") return { kind: "formatted", ts: "boolean", format: "booleanString" };
    return item.ts === "string" ? item : undefined;
  }
  if (item.kind === "enum") return item.valueType === "string" ? item : undefined;
  if (item.kind === "formatted") return item.format === "unixTimestamp" ? undefined : item;
  return item.kind === "literal" && typeof item.value === "string" ? item : undefined;
}
