import type { Operation, Paging, Polling, Way } from "../model/plain-client.js";
import { runtimeCodegen, runtimeLro, runtimeLroPaging, runtimePaging } from "./client-names.js";
import { type Code, list, print } from "./code.js";
import { renderRequest } from "./requests.js";
import { reading, renderErrors, renderResponses, sendWith } from "./responses.js";
import type { OperationScope } from "./sources.js";
import { access, quote } from "./text.js";

/** The call of the runtime that an operation consists of. */
export interface Call {
  /** What the function that makes the call begins with. */
  readonly keyword: string;
  readonly name: string;
  /** Its arguments. */
  readonly lines: readonly string[];
}

export function renderCall(operation: Operation, scope: OperationScope): Call {
  const { imports } = scope;
  const { paging, polling } = operation;
  const argument = (code: Code): string => `${print(code, "    ", 1)},`;
  const errors = argument(renderErrors(operation, scope));
  if (polling !== undefined) {
    const [module, name] = paging === undefined ? [runtimeLro, "longRunning"] : [runtimeLroPaging, "longRunningPages"];
    const { result } = polling;
    const decode = result === undefined ? imports.value(runtimeCodegen, "nothing") : reading(result, scope);
    const plan = [...planMembers(polling), ...(paging === undefined ? [] : layoutMembers(paging))];
    const keep = keepMember([...polling.keep, ...(paging?.keep ?? [])]);
    return {
      keyword: "export function",
      name: imports.value(module, name),
      lines: [
        "context,",
        ...renderRequest(operation, scope, ["() => ({", "})"]),
        argument(decode),
        errors,
        "options,",
        argument(list("{ ", [...plan, ...keep], " }")),
      ],
    };
  }
  const responses = argument(renderResponses(operation, scope));
  if (paging === undefined) {
    const { send, options } = sendWith(operation, scope);
    const lines = ["context,", ...renderRequest(operation, scope), responses, errors, `${options},`];
    return { keyword: "export async function", name: send, lines };
  }
  const parameter = paging.variesByPage ? "page" : "";
  return {
    keyword: "export function",
    name: imports.value(runtimePaging, "pages"),
    lines: [
      "context,",
      ...renderRequest(operation, scope, [`(${parameter}) => ({`, "})"]),
      responses,
      errors,
      "options,",
      argument(list("{ ", [...layoutMembers(paging), ...keepMember(paging.keep)], " }")),
    ],
  };
}

const planMembers = ({ finalStateVia, resultPath }: Polling): Code[] => [
  ...(finalStateVia === undefined ? [] : [`finalStateVia: ${quote(finalStateVia)}`]),
  ...(resultPath.length === 0 ? [] : [list("resultPath: [", resultPath.map(quote), "]")]),
];

function layoutMembers({ items, next, nextMethod, mayBeAbsent }: Paging): Code[] {
  const reader = (way: Way): string => `(page) => ${readerBody(way, mayBeAbsent)}`;
  const members = [`items: ${reader(items)}`];
  if (next !== undefined) {
    const from = "header" in next.from ? `(_, headers) => headers.get(${quote(next.from.header)})` : reader(next.from);
    members.push(`${next.as}: ${from}`);
  }
  if (nextMethod !== undefined) members.push(`nextMethod: ${quote(nextMethod)}`);
  return members;
}

function readerBody(way: Way, mayBeAbsent: boolean): string {
  let text = "page";
  let isOptional = mayBeAbsent;
  for (const { name, optional } of way) {
    text = access(text, name, isOptional);
    isOptional ||= optional;
  }
  return text;
}

const keepMember = (names: readonly string[]): Code[] =>
  names.length === 0 ? [] : [list("keep: [", [...new Set(names)].map(quote), "]")];
