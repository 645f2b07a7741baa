import type { MultipartOptions, SdkModelPropertyType, SdkModelType } from "@azure-tools/typespec-client-generator-core";
import { type Build, unsupported } from "./build.js";
import { fileRef } from "./files.js";
import { isText } from "./lookup.js";
import { defaultMediaType, isJson, isPlainText } from "./media-types.js";
import type { TypeRef } from "./plain.js";
import type { Part } from "./plain-client.js";
import { typeRef } from "./types.js";

/** Type of a property whose value is a part of a form. */
export function partType(build: Build, property: SdkModelPropertyType, options: MultipartOptions): TypeRef {
  const { type } = property;
  if (!options.isFilePart) return typeRef(build, type, property.__raw);
  const file = fileRef(build, options, options.defaultContentTypes, property.__raw);
  return options.isMulti ? { kind: "array", item: file } : file;
}

/** The parts of a form, in the order of the properties. */
export function partsOf(build: Build, model: SdkModelType): Part[] {
  const inherited = model.baseModel === undefined ? [] : partsOf(build, model.baseModel);
  return [...inherited, ...model.properties.flatMap((property) => partOf(build, model, property) ?? [])];
}

function partOf(build: Build, model: SdkModelType, property: SdkModelPropertyType): Part | undefined {
  const options = property.serializationOptions.multipart;
  if (options === undefined) return undefined;
  const contentType = defaultMediaType(options.defaultContentTypes);
  const type = partType(build, property, options);
  const as = options.isFilePart ? "file" : partKind(contentType, itemOf(type, options));
  if (as === undefined || options.headers.length > 0) {
    unsupported(build, "unsupported-body", property.__raw, {
      where: `part '${property.name}'`,
      name: model.name,
      what: as === undefined ? `written as ${contentType}` : "one with headers of its own",
    });
    return undefined;
  }
  return {
    wireName: options.name,
    name: build.names.properties.get(property) ?? property.name,
    type,
    optional: property.optional,
    as,
    isMulti: options.isMulti,
    contentType,
  };
}

const itemOf = (type: TypeRef, { isMulti }: MultipartOptions): TypeRef =>
  isMulti && type.kind === "array" ? type.item : type;

/** Text has a form for every single value. */
function partKind(contentType: string, type: TypeRef): "json" | "text" | undefined {
  if (isJson(contentType)) return "json";
  return isPlainText(contentType) && isText(type) ? "text" : undefined;
}
