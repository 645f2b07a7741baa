import { expect, test } from "vitest";
import { formatVerdicts } from "./format-verdicts.ts";
import { added, documented, major, minor } from "./verdicts.ts";

test("a table that fits a terminal; long names have a line of their own", () => {
  const table = formatVerdicts([
    major("Loaf.name", "renamed to title", "code that uses the old name no longer compiles"),
    added(
      "VirtualMachineScaleSetVMInstanceView.maintenanceRedeployStatus",
      "minor",
      "added",
      "it only comes back: code that does not know it goes on as it is",
    ),
    minor("Orders.place", "errors described: Failure", "code that did not look into them goes on as it is"),
    ...documented("Loaf.weight", "One.", "Other."),
  ]);
  expect(table).toBe(`\
level  item          change (reason)
major  Loaf.name     renamed to title
                     (code that uses the old name no longer compiles)
minor  VirtualMachineScaleSetVMInstanceView.maintenanceRedeployStatus
                     added
                     (it only comes back: code that does not know it goes on as it is)
minor  Orders.place  errors described: Failure
                     (code that did not look into them goes on as it is)
patch  Loaf.weight   other documentation
                     (no code notices)
`);
});

test("no line is wider than 100 columns, whatever a change has to tell", () => {
  const change = `result changed from ${"Loaf | ".repeat(30)}Crumb to Loaf`;
  const lines = formatVerdicts([major("Loaves.bake", change, "code for the one need not suit the other")]).split("\n");
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(100);
  expect(lines.map((line) => line.trim()).join(" ")).toContain(change);
});

test("nothing to tell", () => {
  expect(formatVerdicts([])).toBe("Nothing changed.\n");
});
