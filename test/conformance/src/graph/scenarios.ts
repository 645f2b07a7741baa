import { getTypeName, type Operation, type Program } from "@typespec/compiler";
import { listScenarios } from "@typespec/spector";

/** The operations that each scenario is about, by the names of the spec. */
export function scenariosOf(program: Program): Record<string, string[]> {
  return Object.fromEntries(
    listScenarios(program).map(({ name, endpoints }) => [name, endpoints.map(({ target }) => operationId(target))]),
  );
}

/** The full name of an operation in the spec. */
export const operationId = (operation: Operation): string => getTypeName(operation);
