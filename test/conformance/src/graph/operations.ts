import type {
  SdkBodyParameter,
  SdkClientType,
  SdkContext,
  SdkHttpOperation,
  SdkHttpParameter,
  SdkMethodParameter,
  SdkModelPropertyType,
  SdkServiceMethod,
  SdkType,
} from "@azure-tools/typespec-client-generator-core";
import { camel, pascal } from "./names.ts";
import type { GraphOperation, Input, Parameter, Way } from "./plain.ts";
import { operationId } from "./scenarios.ts";
import { type Shapes, wireName } from "./shapes.ts";

type Client = SdkClientType<SdkHttpOperation>;
type Method = SdkServiceMethod<SdkHttpOperation>;
type Segment = SdkMethodParameter | SdkModelPropertyType;

/** All operations that a user can call, each with the class and the groups that lead to it. */
export function operationsOf(sdk: SdkContext<object, SdkHttpOperation>, shapes: Shapes): GraphOperation[] {
  const below = (client: Client, root: string, groups: readonly string[]): GraphOperation[] => [
    ...client.methods
      .filter((method) => method.generateConvenient)
      .map((method) => operationOf(method, root, groups, shapes)),
    ...(client.children ?? []).flatMap((child) => below(child, root, [...groups, camel(child)])),
  ];
  return sdk.sdkPackage.clients.flatMap((client) => below(client, pascal(client), []));
}

function operationOf(method: Method, client: string, groups: readonly string[], shapes: Shapes): GraphOperation {
  const { operation, response } = method;
  const { bodyParam } = operation;
  const resultPath =
    method.kind === "paging" || method.kind === "lropaging"
      ? (method.pagingMetadata.pageItemsSegments ?? [])
      : (response.resultSegments ?? []);
  return {
    id: method.__raw === undefined ? method.crossLanguageDefinitionId : operationId(method.__raw),
    client,
    groups,
    method: camel(method),
    kind: method.kind,
    verb: operation.verb,
    path: operation.path,
    parameters: method.parameters
      .filter((parameter) => isGiven(parameter) && !isFilledIn(parameter, operation))
      .map((parameter) => parameterOf(parameter, shapes)),
    inputs: operation.parameters.map((parameter) => inputOf(parameter, shapes)),
    ...(bodyParam === undefined
      ? {}
      : {
          body: {
            shape: shapes.of(bodyParam.type, bodyParam.__raw),
            contentTypes: bodyParam.contentTypes,
            ways: bodyParam.methodParameterSegments.map((segments) => bodyWay(segments, bodyParam)),
          },
        }),
    result: {
      ...(response.type === undefined ? {} : { shape: shapes.of(response.type, method.__raw) }),
      byStatus: operation.verb === "head" && response.type?.kind === "boolean",
      path: resultPath.map(wireName),
      streams: response.streamMetadata !== undefined || response.sseMetadata !== undefined,
    },
    errors: Object.fromEntries(
      operation.exceptions.flatMap(({ statusCodes, type }) =>
        type === undefined || typeof statusCodes === "object" ? [] : [[statusCodes, shapes.of(type)]],
      ),
    ),
  };
}

/** What is always the same is nothing to ask for. */
const isGiven = ({ type, optional, isGeneratedName, onClient }: SdkMethodParameter): boolean =>
  !onClient && (type.kind !== "constant" || (optional && !isGeneratedName));

/** What the client makes up for each request is nothing to ask for either. */
const filledIn = ["repeatability-request-id", "repeatability-first-sent"];

const isFilledIn = (parameter: SdkMethodParameter, { parameters }: SdkHttpOperation): boolean =>
  parameters.some(
    ({ kind, serializedName, methodParameterSegments: [way] }) =>
      kind === "header" && way?.[0] === parameter && filledIn.includes(serializedName.toLowerCase()),
  );

export function parameterOf(parameter: SdkMethodParameter, shapes: Shapes): Parameter {
  const isRequired = !parameter.optional && parameter.clientDefaultValue === undefined;
  return {
    id: parameter.name,
    name: camel(parameter),
    place: parameter.onClient ? (isRequired ? "client" : "clientOption") : isRequired ? "argument" : "option",
    isApiVersion: parameter.isApiVersionParam,
    shape: shapes.of(parameter.type, parameter.__raw),
    ...(parameter.clientDefaultValue === undefined ? {} : { defaultValue: parameter.clientDefaultValue }),
  };
}

function wayOf([first, ...rest]: readonly Segment[]): Way {
  // A property that is flattened away has no place of its own.
  return { parameter: first?.name ?? "", steps: rest.filter(({ flatten }) => !flatten).map(camel) };
}

function inputOf(parameter: Exclude<SdkHttpParameter, { kind: "body" }>, shapes: Shapes): Input {
  const delimiter = delimiterOf(parameter);
  return {
    place: parameter.kind,
    wire: parameter.serializedName,
    shape: shapes.of(parameter.type, parameter.__raw),
    ...(parameter.kind === "path" && parameter.allowReserved ? { reserved: true } : {}),
    ...(delimiter === undefined ? {} : { delimiter }),
    ways: parameter.methodParameterSegments.map(wayOf),
  };
}

const separators = { csv: ",", simple: ",", form: ",", ssv: " ", tsv: "\t", pipes: "|", multi: "multi" } as const;
const encodings = { commaDelimited: ",", spaceDelimited: " ", pipeDelimited: "|", newlineDelimited: "\n" } as const;

function delimiterOf(parameter: Exclude<SdkHttpParameter, { kind: "body" }>): string | undefined {
  if (parameter.encode !== undefined) return encodings[parameter.encode];
  if (parameter.kind === "query" && parameter.explode) return "multi";
  const format = parameter.kind === "query" || parameter.kind === "header" ? parameter.collectionFormat : undefined;
  return separators[format ?? "csv"];
}

function bodyWay(segments: readonly Segment[], body: SdkBodyParameter): Way {
  const last = segments.at(-1);
  const [from, to] = [last && bare(last.type), bare(body.type)];
  // Only of models is one type one object.
  if (last === undefined || to.kind !== "model" || from === to) return wayOf(segments);
  return { ...wayOf(segments), member: last.kind === "property" ? wireName(last) : memberName(last, body.type) };
}

const bare = (type: SdkType): SdkType => (type.kind === "nullable" ? type.type : type);

/** A parameter that is spread into the body is a property of it. */
function memberName({ name }: SdkMethodParameter, type: SdkType): string {
  const model = bare(type);
  const property = model.kind === "model" ? model.properties.find((candidate) => candidate.name === name) : undefined;
  return property === undefined ? name : wireName(property);
}
