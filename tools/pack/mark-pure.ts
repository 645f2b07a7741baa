import type { Plugin } from "rolldown";
import { parseSync, Visitor } from "rolldown/utils";

/**
 * Lets bundlers leave out what nobody uses. Modules of our packages have no side effects, as each package.json says, so
 * bundlers leave out those that nobody imports. Once several are one file, that is lost: a table that a call makes stays,
 * as the call might do something. So such calls are marked, wherever they make the value of a variable of a module, but for
 * those that are awaited: so programs run.
 */
export const markPure: Plugin = {
  name: "mark-pure",
  transform(code, file) {
    const marks = callsOfVariables(file, code);
    return [0, ...marks].map((start, i) => code.slice(start, marks[i])).join("/* @__PURE__ */ ");
  },
};

/** Where calls begin that are made while the module is evaluated, for the value of a variable, in order. */
function callsOfVariables(file: string, code: string): readonly number[] {
  const starts = new Set<number>();
  // Inside of what runs later, if ever, or is awaited.
  let elsewhere = 0;
  let variables = 0;
  const enter = (): void => void elsewhere++;
  const leave = (): void => void elsewhere--;
  const mark = ({ start }: { start: number }): void => {
    if (elsewhere === 0 && variables > 0) starts.add(start);
  };
  new Visitor({
    FunctionDeclaration: enter,
    "FunctionDeclaration:exit": leave,
    FunctionExpression: enter,
    "FunctionExpression:exit": leave,
    ArrowFunctionExpression: enter,
    "ArrowFunctionExpression:exit": leave,
    ClassBody: enter,
    "ClassBody:exit": leave,
    AwaitExpression: enter,
    "AwaitExpression:exit": leave,
    VariableDeclarator: () => void variables++,
    "VariableDeclarator:exit": () => void variables--,
    CallExpression: mark,
    NewExpression: mark,
  }).visit(parseSync(file, code).program);
  return [...starts].sort((a, b) => a - b);
}
