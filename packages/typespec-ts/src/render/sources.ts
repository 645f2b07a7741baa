import type { Client, Source } from "../model/plain-client.js";
import { around, type Code } from "./code.js";
import type { Imports } from "./source-file.js";
import { access, key, literal } from "./text.js";
import type { XmlScope } from "./xml-expressions.js";

/** What the functions of one file share. */
export interface OperationScope extends XmlScope {
  readonly client: Client;
  readonly imports: Imports;
}

/** A member of an object, in short where the value is a variable of that name. */
export const property = (name: string, value: Code): Code =>
  value === key(name) ? value : around(`${key(name)}: `, value);

const makers = { id: "globalThis.crypto.randomUUID()", now: "new Date()" } as const;

/** The expression that gives a value. */
export function sourceText(source: Source): string {
  if (source.from === "constant") return literal(source.value);
  if (source.from === "apiVersion") {
    return `options.apiVersion ?? ${source.defaultValue === undefined ? "context.apiVersion" : literal(source.defaultValue)}`;
  }
  const [first, ...rest] = source.path;
  if (first === undefined) return "undefined";
  const holders = { context: "context", option: "options", argument: undefined };
  const holder = holders[source.from];
  let text = holder === undefined ? first.name : access(holder, first.name);
  let isOptional = first.optional;
  for (const step of rest) {
    text = access(text, step.name, isOptional);
    isOptional ||= step.optional;
  }
  if (source.ofPage !== undefined) text = `page.${source.ofPage} ?? ${text}`;
  if (source.made !== undefined) return `${text} ?? ${makers[source.made]}`;
  return source.defaultValue === undefined ? text : `${text} ?? ${literal(source.defaultValue)}`;
}
