import type { Accessor, Client } from "../model/plain-client.js";
import { argumentsOf, specifier } from "./client-names.js";
import { call, list, print } from "./code.js";
import type { Imports } from "./source-file.js";
import { comment } from "./text.js";
import { printType, type UseType } from "./types.js";

/** The arguments of the constructor that a client keeps, for the clients that it makes. */
export function keptArguments(client: Client): string[] {
  const needed = new Set(client.accessors.flatMap(inherited));
  return argumentsOf(client).filter((name) => needed.has(name));
}

function inherited({ client, own }: Accessor): string[] {
  const given = new Set(own.map((parameter) => parameter.name));
  return argumentsOf(client).filter((name) => !given.has(name));
}

/** A method that makes another client. */
export function renderAccessor(accessor: Accessor, from: Client, imports: Imports, use: UseType): string {
  const { client, name, own } = accessor;
  const kept = new Set(inherited(accessor));
  const made = imports.value(specifier(from.file, client.file), client.name);
  const create = call(
    `new ${made}`,
    ...argumentsOf(client).map((argument) => {
      if (argument === "options") return list("{ ", ["...this.#options", "...options"], " }");
      return kept.has(argument) ? `this.#${argument}` : argument;
    }),
  );
  const options = imports.type(specifier(from.file, client.contextFile), client.optionsName);
  const parameters = [
    ...own.map((parameter) => `${parameter.name}: ${printType(parameter.type, use)}`),
    `options: ${options} = {}`,
  ];
  const doc = [
    client.doc ?? `Makes {@link ${client.name}}.`,
    "",
    "It is made as this client was, with `options` in place of what they name, and has a pipeline of its own.",
  ].join("\n");
  const head = list(`${name}(`, parameters, `): ${made} {`);
  return `\n${comment(doc, "  ")}  ${print(head, "  ")}\n    return ${print(create, "    ", "return ;".length)};\n  }\n`;
}
