import type { SdkPathParameter, SdkType } from "@azure-tools/typespec-client-generator-core";
import {
  byText,
  type ClientNames,
  type GroupNames,
  type MethodNames,
  type Names,
  type Sdk,
  type SdkClient,
  type SdkMethod,
} from "./build.js";
import { classClients, groupsOf, reachedFrom } from "./client-tree.js";
import { camelCase, cased, functionName, kebabCase, NameScope, pascalCase, variableName } from "./names.js";

/** Members of the options and of the context that every client has, and the other parameters of its constructor. */
const takenOnClient = (
  "additionalPolicies agent allowInsecureConnection apiVersion client cloudSetting context credential credentials endpoint httpClient " +
  "loggingOptions options pipeline proxyOptions redirectOptions retryOptions telemetryOptions tlsOptions userAgentOptions"
).split(" ");

/** Members of the options that every operation has, and those of `{}`, which would not fit a type that declares them. */
const takenInOptions = [
  ...["abortSignal", "onResponse", "requestOptions", "tracingOptions"],
  ...Object.getOwnPropertyNames(Object.prototype),
];

/** Names that Windows keeps for devices, whatever the extension. */
const deviceFiles = ["aux", "con", "nul", "prn", ..."123456789".split("").flatMap((n) => [`com${n}`, `lpt${n}`])];

/** Whoever has it is taken for a promise: by `await`, or, if it is a module, by `import()`. */
const thenable = "then";

type ClientMaps = Pick<Names, "clients" | "groups" | "accessors" | "methods">;

/** Whether a call may ask for another api-version than the client's. */
export const takesApiVersion = ({ operation }: SdkMethod): boolean =>
  operation.parameters.some((parameter) => parameter.isApiVersionParam && parameter.onClient);

/** Names clients, groups, operations and their parameters. `scope` holds what the index of the package exports. */
export function nameClients(sdk: Sdk, scope: NameScope): ClientMaps {
  const clients = new Map<SdkClient, ClientNames>();
  const sorted = classClients(sdk);
  const files = new NameScope(["index", ...deviceFiles]);
  // Who reaches a client is named before it: a parameter that both have is called the same.
  const nameClient = (client: SdkClient, above: ReadonlyMap<string, string>): void => {
    if (clients.has(client)) return;
    const names = clientNames(client, scope, files, above);
    clients.set(client, names);
    for (const child of reachedFrom(client)) nameClient(child, names.parameters);
  };
  const atTheTop = new Set(sdk.sdkPackage.clients);
  for (const client of sorted.filter((item) => atTheTop.has(item))) nameClient(client, new Map());
  for (const client of sorted) nameClient(client, new Map());

  const maps: GroupMaps = { clients, groups: new Map(), accessors: new Map(), methods: new Map() };
  for (const client of sorted) {
    const names = clients.get(client) as ClientNames;
    const stem = stemOf(names.name);
    const ownFile = names.file.replace(/\.ts$/, "");
    // One client exports its functions as they are, several ones under a name each.
    const isOnly = sorted.length === 1;
    const root: Root = {
      stem,
      exportPath: isOnly ? [] : [camelCase(stem)],
      folder: isOnly ? "operations" : `operations/${ownFile}`,
      ownFile,
      files: new NameScope(deviceFiles),
      scope,
    };
    nameGroup(client, [], root, maps);
  }
  return maps;
}

/** What all groups of a client share. */
interface Root {
  readonly stem: string;
  readonly exportPath: readonly string[];
  readonly folder: string;
  /** File of the operations of the client itself. */
  readonly ownFile: string;
  readonly files: NameScope;
  readonly scope: NameScope;
}

interface GroupMaps {
  readonly clients: ReadonlyMap<SdkClient, ClientNames>;
  readonly groups: Map<SdkClient, GroupNames>;
  readonly accessors: Map<SdkClient, string>;
  readonly methods: Map<SdkMethod, MethodNames>;
}

/** Variables of the code that calls the functions of a group. */
const variablesOfGroup = ["args", "context"];

function nameGroup(group: SdkClient, path: readonly string[], root: Root, maps: GroupMaps): void {
  const { scope, stem } = root;
  const isRoot = path.length === 0;
  const prefix = path.map(pascalCase).join("");
  const exportPath = [...root.exportPath, ...path];
  const file = isRoot ? root.ownFile : path.map(kebabCase).join("-");
  maps.groups.set(group, {
    name: path.at(-1) ?? "",
    typeName: isRoot ? "" : scope.claim(`${prefix}Operations`, `${stem}${prefix}Operations`),
    subpath: exportPath.length === 0 ? undefined : scope.claim(`api/${exportPath.join("/")}`),
    file: `${root.folder}/${root.files.claim(file, `${file}-operations`)}.ts`,
  });
  const members = new NameScope(isRoot ? ["constructor", "pipeline", thenable] : [thenable]);
  // Functions that the index exports one by one share its scope, those of a group have a module for themselves.
  const functions = exportPath.length === 0 ? scope : new NameScope([`bind${prefix}Operations`, ...variablesOfGroup]);
  for (const method of [...group.methods].sort(byText((item) => item.name))) {
    const plain = cased(method, camelCase);
    const name = members.claim(plain, `${plain}Operation`);
    const optionsName = `${prefix}${pascalCase(name)}OptionalParams`;
    maps.methods.set(method, {
      name,
      functionName: functions.claim(functionName(name), `${name}Operation`),
      optionsName: scope.claim(optionsName, `${stem}${optionsName}`),
      parameters: parameterNames(method),
    });
  }
  for (const child of groupsOf(group)) {
    const plain = cased(child, camelCase);
    nameGroup(child, [...path, members.claim(plain, `${plain}Group`)], root, maps);
  }
  for (const child of isRoot ? reachedFrom(group) : []) {
    maps.accessors.set(child, members.claim(`get${maps.clients.get(child)?.name}`));
  }
}

const stemOf = (clientName: string): string => clientName.replace(/Client$/, "") || clientName;

/** The parameters that make up a server URL. */
export function templateArguments({ type }: { readonly type: SdkType }): SdkPathParameter[] {
  const endpoints = type.kind === "union" ? type.variantTypes : [type];
  return endpoints.flatMap((endpoint) => (endpoint.kind === "endpoint" ? endpoint.templateArguments : []));
}

function clientNames(
  client: SdkClient,
  scope: NameScope,
  files: NameScope,
  above: ReadonlyMap<string, string>,
): ClientNames {
  const name = scope.claim(cased(client, pascalCase));
  const stem = stemOf(name);
  const parameters = new Map(above);
  const taken = new NameScope([...takenOnClient, ...above.values()]);
  for (const parameter of client.clientInitialization.parameters) {
    const own = parameter.kind === "endpoint" ? templateArguments(parameter) : [parameter];
    for (const item of own) {
      if (parameters.has(item.name) || parameter.kind === "credential") continue;
      const plain = variableName(cased(item, camelCase));
      parameters.set(item.name, item.isApiVersionParam ? "apiVersion" : taken.claim(plain, `${plain}Param`));
    }
  }
  return {
    name,
    contextName: scope.claim(`${stem}Context`, `${name}Context`),
    factoryName: scope.claim(`create${stem}`, `create${name}`),
    optionsName: scope.claim(`${name}OptionalParams`),
    file: `${files.claim(kebabCase(name))}.ts`,
    contextFile: `${files.claim(`${kebabCase(stem)}-context`)}.ts`,
    parameters,
  };
}

/** Arguments are variables, options are members of the options bag: two scopes. */
function parameterNames(method: SdkMethod): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  // "page" is what the request of a page is made from.
  const args = new NameScope(["context", "options", ...(method.kind === "paging" ? ["page"] : [])]);
  const options = new NameScope([
    ...takenInOptions,
    ...(takesApiVersion(method) ? ["apiVersion"] : []),
    ...(method.kind === "lro" || method.kind === "lropaging" ? ["restoreFrom", "updateIntervalInMs"] : []),
  ]);
  for (const parameter of method.parameters) {
    if (parameter.onClient) continue;
    const plain = cased(parameter, camelCase);
    const name = isRequired(parameter)
      ? args.claim(variableName(plain), `${plain}Param`)
      : options.claim(plain, `${plain}Param`);
    names.set(parameter.name, name);
  }
  return names;
}

/** Required parameters are arguments, all others are options. */
export const isRequired = (parameter: { readonly optional: boolean; readonly clientDefaultValue?: unknown }): boolean =>
  !parameter.optional && parameter.clientDefaultValue === undefined;
