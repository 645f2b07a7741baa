import type {
  SdkHttpParameter,
  SdkPathParameter,
  SdkQueryParameter,
  SdkType,
} from "@azure-tools/typespec-client-generator-core";
import { unsupported } from "./build.js";
import { isText } from "./lookup.js";
import { anyValueOf, type MethodScope, mayBeAbsent, wireValueOf } from "./parameters.js";
import type { Expansion, Operation } from "./plain-client.js";
import { typeRef, withoutNull } from "./types.js";

/** Cuts the path at its parameters: a plain segment is a value, all else is an expression of RFC 6570. */
export function pathOf(scope: MethodScope): Operation["path"] {
  const { build, method } = scope;
  const parameters = method.operation.parameters.filter((p): p is SdkPathParameter => p.kind === "path");
  // Text and parameters in turn.
  const cut = method.operation.path.split(/(\{[^}]+\})/);
  const parts: (Operation["path"][number] | undefined)[] = [];
  for (let i = 1; i < cut.length; i += 2) {
    const parameter = parameters.find((p) => `{${p.serializedName}}` === cut[i]);
    if (parameter === undefined) {
      const name = cut[i] ?? "";
      unsupported(build, "unsupported-parameter", method.__raw, { name, what: "an expansion in the path" });
    } else {
      parts[i] = isPlain(parameter) ? wireValueOf(scope, parameter) : expansionAt(scope, parameter, cut, i);
    }
  }
  const path = cut.map((text, i) => parts[i] ?? text).filter((part) => part !== "");
  const [first] = path;
  const isRooted = typeof first === "object" && "template" in first && /^\{?\//.test(first.template);
  return typeof first === "string" || isRooted ? path : ["/", ...path];
}

/** Stands for one segment or a part of it, and is always there. */
const isPlain = (parameter: SdkPathParameter): boolean =>
  operatorOf(parameter) === "" && !isCompound(parameter.type) && !isAbsent(parameter);

/** A client may be made to require what the service does not. */
const isAbsent = (parameter: SdkHttpParameter): boolean => parameter.methodParameterSegments.some(mayBeAbsent);

const operators = { simple: "", path: "/", label: ".", matrix: ";", fragment: "#" } as const;

const operatorOf = ({ style, allowReserved }: SdkPathParameter): string => (allowReserved ? "+" : operators[style]);

/** The expression at a place of a path that was cut into pieces, with the slashes that may go with the value. */
function expansionAt(scope: MethodScope, parameter: SdkPathParameter, cut: string[], i: number): Expansion {
  const [before = "", after = ""] = [cut[i - 1], cut[i + 1]];
  const operator = operatorOf(parameter);
  const takesSlash = before.endsWith("/") && (operator === "+" || (operator === "" && isAbsent(parameter)));
  if (takesSlash) cut[i - 1] = before.slice(0, -1);
  const variables = variablesOf(scope, [parameter]);
  const values = [anyValueOf(scope, parameter)];
  if (!takesSlash) return { template: `{${operator}${variables}}`, values };
  if (operator === "") return { template: `{/${variables}}`, values };
  const hasSlash = after.startsWith("/");
  if (hasSlash) cut[i + 1] = after.slice(1);
  return { template: `/{+${variables}}${hasSlash ? "/" : ""}`, values };
}

/** What pairs of name and text cannot tell: objects, unions, and lists whose separator stands between encoded items. */
export function isExpanded(parameter: SdkQueryParameter): boolean {
  const type = withoutNull(parameter.type);
  if (type.kind === "array") return !parameter.explode && parameter.encode === undefined;
  return isCompound(type);
}

export function expandedQueryOf(scope: MethodScope, parameters: readonly SdkQueryParameter[]): Expansion | undefined {
  const operator = scope.method.operation.path.includes("?") ? "&" : "?";
  return parameters.length === 0
    ? undefined
    : {
        template: `{${operator}${variablesOf(scope, parameters)}}`,
        values: parameters.map((parameter) => anyValueOf(scope, parameter)),
      };
}

function variablesOf(scope: MethodScope, parameters: readonly (SdkPathParameter | SdkQueryParameter)[]): string {
  return parameters
    .map((parameter) => {
      const { serializedName: name, explode, type } = parameter;
      check(scope, parameter);
      return explode && isCompound(type) ? `${name}*` : name;
    })
    .join(",");
}

/** Objects and lists have to hold what has one form as text. */
function check({ build, method }: MethodScope, parameter: SdkPathParameter | SdkQueryParameter): void {
  const place = parameter.__raw ?? method.__raw;
  const hasForm = typesWithin(withoutNull(parameter.type)).every((type) =>
    isText(typeRef(build, withoutNull(type), place)),
  );
  const isFragment = parameter.kind === "path" && operatorOf(parameter) === "#";
  if (hasForm && !isFragment && !/[,*{}]/.test(parameter.serializedName)) return;
  const what = isFragment
    ? "a fragment, which is never sent,"
    : hasForm
      ? "named with a mark of URI templates"
      : "a list or an object of more than text and numbers";
  unsupported(build, "unsupported-parameter", place, {
    name: parameter.name,
    what: `${what} in the ${parameter.kind}`,
  });
}

function typesWithin(type: SdkType): SdkType[] {
  if (type.kind === "array" || type.kind === "dict") return [type.valueType];
  if (type.kind === "union") return type.variantTypes.flatMap(typesWithin);
  if (type.kind !== "model") return [type];
  const inherited = type.baseModel === undefined ? [] : typesWithin(type.baseModel);
  const further = type.additionalProperties === undefined ? [] : [type.additionalProperties];
  return [...inherited, ...type.properties.map((property) => property.type), ...further];
}

const isCompound = (type: SdkType): boolean => ["array", "dict", "model", "union"].includes(withoutNull(type).kind);
