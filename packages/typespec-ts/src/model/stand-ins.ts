import type { SdkModelType } from "@azure-tools/typespec-client-generator-core";
import type { Build } from "./build.js";
import { filePropertiesOf, isFile } from "./files.js";
import { innerTypes, namesIn } from "./lookup.js";
import type { Model, Package, SupportType, TypeRef, Union } from "./plain.js";
import type { Client, OperationGroup } from "./plain-client.js";

type Declared = Pick<Package, "models" | "enums" | "unions" | "clients">;

/**
 * Leaves out models that stand for a body as a whole and nowhere for a value: files, where callers give contents and get a
 * download, streams, and the envelopes of events.
 */
export function withoutStandIns(build: Build, declared: Declared): Declared {
  const types = [...build.names.types.keys()].filter(
    (type): type is SdkModelType => type.kind === "model" && (isFile(build, type) || build.streams.models.has(type)),
  );
  if (types.length === 0) return declared;
  const standIns = new Set(types.map((type) => build.names.types.get(type) ?? type.name));
  const byName = new Map(declared.models.map((model) => [model.name, model]));
  const others = declared.models.filter((model) => !standIns.has(model.name));
  const used = new Set(typesOf({ ...declared, models: others }).flatMap(namesIn));
  for (const name of used) {
    const model = byName.get(name);
    if (model === undefined) continue;
    for (const type of typesOfModel(model)) for (const inner of namesIn(type)) used.add(inner);
    if (model.base !== undefined) used.add(model.base);
  }
  const isLeftOut = (name: string): boolean => standIns.has(name) && !used.has(name);
  const mediaTypes = types
    .filter((type) => isLeftOut(build.names.types.get(type) ?? type.name))
    .flatMap((type) => filePropertiesOf(type).contentType?.type ?? [])
    .flatMap((type) => (type.kind === "enum" && type.isGeneratedName ? (build.names.types.get(type) ?? []) : []));
  return {
    ...declared,
    models: declared.models.filter(({ name }) => !isLeftOut(name)),
    enums: declared.enums.filter(({ name }) => !mediaTypes.includes(name)),
  };
}

/** The types of the support code that something uses. */
export function supportTypesOf(declared: Declared): SupportType[] {
  const kindsIn = (type: TypeRef): TypeRef["kind"][] => [type.kind, ...innerTypes(type).flatMap(kindsIn)];
  const kinds = new Set(typesOf(declared).flatMap(kindsIn));
  return [
    ...(kinds.has("file") ? (["FileContents", "FileDetails"] as const) : []),
    ...(kinds.has("patch") ? (["MergePatch"] as const) : []),
  ];
}

/** Every type that a declaration or an operation mentions. */
function typesOf({ models, unions, clients }: Declared): TypeRef[] {
  return [
    ...models.flatMap(typesOfModel),
    ...unions.flatMap((union: Union) => union.variants),
    ...clients.flatMap(typesOfClient),
  ];
}

const typesOfModel = ({ properties, additional }: Model): TypeRef[] => [
  ...properties.map((property) => property.type),
  ...(additional === undefined ? [] : [additional]),
];

const typesOfClient = ({ root, parameters }: Client): TypeRef[] => [
  ...parameters.map((parameter) => parameter.type),
  ...typesOfGroup(root),
];

const typesOfGroup = ({ operations, groups }: OperationGroup): TypeRef[] => [
  ...operations.flatMap(({ parameters, options, responses, errors }) => [
    ...[...parameters, ...options, ...errors].map(({ type }) => type),
    ...responses.flatMap(({ body }) =>
      body === undefined || body.as === "status" || body.as === "file" ? [] : [body.type],
    ),
  ]),
  ...groups.flatMap(typesOfGroup),
];
