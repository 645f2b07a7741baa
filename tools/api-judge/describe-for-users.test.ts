import { expect, test } from "vitest";
import { describeForUsers } from "./describe-for-users.ts";
import { added, documented, major, minor } from "./verdicts.ts";

const alignment = added("DiskInstanceView.storageAlignmentStatus", "minor", "added", "it only comes back");

test("one new thing is one line", () => {
  expect(describeForUsers([alignment])).toBe("New: `DiskInstanceView.storageAlignmentStatus`");
});

test("what needs work comes first; documentation is summed up", () => {
  const text = describeForUsers([
    major("Loaf.name", "renamed to title", "code that uses the old name no longer compiles"),
    added("Order.count", "major", "added, required", "whoever sends this type has to give it now"),
    alignment,
    added("Orders.count", "minor", "added", "all else is as it was"),
    minor(
      "api-version",
      "default moved from 2024-07-01 to 2024-11-01",
      "calls that name none ask for the later version",
    ),
    ...documented("Loaf", "One.", "Other."),
    ...documented("Loaf.weight", "One.", "Other."),
  ]);
  expect(text).toBe(`\
To change in your code:

- \`Loaf.name\`: renamed to title (code that uses the old name no longer compiles)
- \`Order.count\`: added, required (whoever sends this type has to give it now)

New:

- \`DiskInstanceView.storageAlignmentStatus\`
- \`Orders.count\`

Changed: \`api-version\`: default moved from 2024-07-01 to 2024-11-01

The documentation of 2 items is rewritten.`);
});

test("nothing to tell", () => {
  expect(describeForUsers([])).toBe("");
});
