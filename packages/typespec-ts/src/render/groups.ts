import type { Operation, OperationGroup } from "../model/plain-client.js";
import { specifier } from "./client-names.js";
import { block, call, lineWidth, list, print, printAssignment } from "./code.js";
import { functionDoc, returnType, signature } from "./signatures.js";
import type { OperationScope } from "./sources.js";
import { comment, key } from "./text.js";

/** Name of the function that binds a group to a context. */
export const groupFactory = (group: OperationGroup): string => `bind${group.typeName}`;

const groupDoc = (group: OperationGroup): string => group.doc ?? `The operations of \`${group.path.join(".")}\`.`;

/** A group as a member of the client or of the group above. */
export const groupDeclaration = (group: OperationGroup, typeName: string): string =>
  `${comment(groupDoc(group), "  ")}  readonly ${key(group.name)}: ${typeName};\n`;

/** The group as an interface, and the function that makes one. */
export function renderGroup(group: OperationGroup, contextType: string, scope: OperationScope): string[] {
  const { imports, use } = scope;
  const nested = group.groups.map((child) => {
    const module = specifier(group.file, child.file);
    return {
      declaration: groupDeclaration(child, imports.type(module, child.typeName)),
      value: printAssignment(
        `${key(child.name)}:`,
        call(imports.value(module, groupFactory(child)), "context"),
        "    ",
      ),
    };
  });
  const methods = group.operations.map((operation) => {
    const parameters = signature(operation, use, [], false);
    const head = list(`${key(operation.method)}(`, parameters, `): ${returnType(operation, use)};`);
    return `${comment(functionDoc(operation), "  ")}  ${print(head, "  ")}\n`;
  });
  const values = [...group.operations.map(bound), ...nested.map((child) => child.value)];
  const lines = values.map((value) => `    ${value},\n`);
  const head = list(`export function ${groupFactory(group)}(`, [`context: ${contextType}`], `): ${group.typeName} {`);
  return [
    `${comment(groupDoc(group))}${block(`export interface ${group.typeName}`, [...nested.map((child) => child.declaration), ...methods])}`,
    `/** @internal */\n${print(head)}\n  return ${lines.length === 0 ? "{}" : `{\n${lines.join("")}  }`};\n}`,
  ];
}

/** An operation as a function of the group: the context is there already. */
function bound({ method, name }: Operation): string {
  const [head, body] = [`${key(method)}: (...args) =>`, `${name}(context, ...args)`];
  return `    ${head} ${body},`.length <= lineWidth ? `${head} ${body}` : `${head}\n      ${body}`;
}
