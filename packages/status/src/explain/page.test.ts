import { expect, test } from "vitest";
import type { VocabularyEntry } from "./entry.js";
import { vocabularyEntries } from "./vocabulary-entries.js";

const places: Readonly<Record<VocabularyEntry["places"][number], string>> = {
  vm: "the VM",
  "vm-agent": "the VM agent",
  "vm-health": "the application's health",
  disk: "disks",
  extension: "extensions",
  "extension-component": "parts of extensions",
  "extension-handler": "extension handlers",
  "patch-status": "patching",
  "other-resource": "other resources",
};

const costs: Readonly<Record<NonNullable<VocabularyEntry["costsCompute"]>, string>> = {
  yes: "yes",
  no: "no",
  "by-power-state": "by power state",
  unknown: "not told",
};

function row([code, { places: where, meaning, costsCompute = "by-power-state", ...rest }]: [string, VocabularyEntry]) {
  const told = where.map((place) => places[place]).join(", ");
  const cells = [
    `\`${code}\``,
    told,
    `${meaning} *${rest.nextStep}*`,
    costs[costsCompute],
    rest.endsByItself,
    rest.evidence,
  ];
  return `| ${cells.join(" | ")} |`;
}

function page(): string {
  const entries = Object.entries(vocabularyEntries);
  const categories = new Set(entries.map(([code]) => code.slice(0, code.indexOf("/"))));
  const sections = [...categories].map((category) =>
    [
      `## ${category}`,
      "",
      "| code | reported for | meaning, and *what to do* | costs compute | ends by itself | known from |",
      "| --- | --- | --- | --- | --- | --- |",
      ...entries.filter(([code]) => code.startsWith(`${category}/`)).map(row),
      "",
    ].join("\n"),
  );
  return `# Status codes

Every code that \`@instance-view/status\` knows, as \`explain(code)\` and \`instance-view explain CODE\` tell it. Upper and lower
case are the same. \`{component}\`, \`{exitCode}\` and \`{agentCode}\` stand for what differs. The service adds codes without
notice: one that is missing here is reported as not known, and never taken for a failure.

*Known from* says how sure we are: a recorded answer of the service, Microsoft's documentation, an official library or the VM
agent, reports of users, or, unverified, only the state and not the code. This page is made from the table in
[\`packages/status/src/explain\`](../packages/status/src/explain) by its tests (\`-u\` writes it anew).

${sections.join("\n")}`;
}

test("docs/status-codes.md says what the vocabulary says", async () => {
  await expect(page()).toMatchFileSnapshot("../../../../docs/status-codes.md");
});
