import { RoutesClient } from "#emitted/routes";
import type { At, Call, Calls } from "../call.ts";

const path = (at: At) => new RoutesClient({ endpoint: at.endpoint, ...at.options }).pathParameters;
const query = (at: At) => new RoutesClient({ endpoint: at.endpoint, ...at.options }).queryParameters;

const list = ["a", "b"];
const record = { a: 1, b: 2 };

/** The same operations in a group for each way to expand a value. */
interface Expansion {
  primitive(param: string): Promise<void>;
  array(param: string[]): Promise<void>;
  record(param: Record<string, number>): Promise<void>;
}

function expansion(name: string, group: (at: At) => { standard: Expansion; explode: Expansion }): [string, Call][] {
  return (["Standard", "Explode"] as const).flatMap((way): [string, Call][] => {
    const operations = (at: At): Expansion => group(at)[way === "Standard" ? "standard" : "explode"];
    return [
      [`Routes_${name}_${way}_primitive`, (at) => operations(at).primitive("a")],
      [`Routes_${name}_${way}_array`, (at) => operations(at).array(list)],
      [`Routes_${name}_${way}_record`, (at) => operations(at).record(record)],
    ];
  });
}

export const calls: Calls = {
  Routes_PathParameters_ReservedExpansion_template: (at) => path(at).reservedExpansion.template("foo/bar baz"),
  Routes_PathParameters_ReservedExpansion_annotation: (at) => path(at).reservedExpansion.annotation("foo/bar baz"),
  ...Object.fromEntries([
    ...expansion("PathParameters_SimpleExpansion", (at) => path(at).simpleExpansion),
    ...expansion("PathParameters_PathExpansion", (at) => path(at).pathExpansion),
    ...expansion("PathParameters_LabelExpansion", (at) => path(at).labelExpansion),
    ...expansion("PathParameters_MatrixExpansion", (at) => path(at).matrixExpansion),
    ...expansion("QueryParameters_QueryExpansion", (at) => query(at).queryExpansion),
    ...expansion("QueryParameters_QueryContinuation", (at) => query(at).queryContinuation),
  ]),
  Routes_QueryParameters_QueryExpansion_Explode_model: (at) =>
    query(at).queryExpansion.explode.model({ field: "status", value: "active" }),
};
