import { existsSync, readdirSync, readFileSync } from "node:fs";
import { KnownVersions } from "@instance-view/models";
import { expect, test } from "vitest";
import { viewAtVersion } from "./view-at-version.js";

const full = '{"computerName":"a","osName":"b","osVersion":"c","hyperVGeneration":"V2","coolant":{"osName":"d"}}';

test.each([
  ["2015-06-15", ["coolant"]],
  ["2017-03-30", ["coolant"]],
  ["2017-12-01", ["computerName", "osName", "osVersion", "coolant"]],
  ["2018-10-01", ["computerName", "osName", "osVersion", "coolant"]],
  ["2019-03-01", ["computerName", "osName", "osVersion", "hyperVGeneration", "coolant"]],
  [Object.values(KnownVersions).at(-1) ?? "", ["computerName", "osName", "osVersion", "hyperVGeneration", "coolant"]],
])("%s sends %j", (version, properties) => {
  const sent = JSON.parse(viewAtVersion(full, version));
  expect(Object.keys(sent)).toEqual(properties);
  expect(sent.coolant).toEqual({ osName: "d" });
});

// Real responses, kept beside the repository and not in it.
const folder = new URL("../../../../../shared/data/recorded/", import.meta.url);

interface RecordedView {
  readonly vmAgent?: { readonly statuses?: readonly { readonly displayStatus?: string }[] };
}

function recordedViews(): readonly (readonly [name: string, version: string, view: RecordedView])[] {
  return readdirSync(folder)
    .filter((file) => /^(vm|vmssvm)-.*-200-/.test(file))
    .flatMap((file) => {
      const { apiVersion, body } = JSON.parse(readFileSync(new URL(file, folder), "utf8"));
      const { value = [{ properties: { instanceView: body } }] } = body;
      return value.map((vm: { properties: { instanceView: RecordedView } }) => [
        file,
        apiVersion,
        vm.properties.instanceView,
      ]);
    });
}

test.runIf(existsSync(folder))("Azure sent what is sent here, and no more where the machine's agent is ready", () => {
  let early = 0;
  for (const [file, version, view] of recordedViews()) {
    const body = JSON.stringify(view);
    expect([file, viewAtVersion(body, version)]).toEqual([file, body]);
    if (view.vmAgent?.statuses?.[0]?.displayStatus !== "Ready") continue;
    const expected = Object.keys(JSON.parse(viewAtVersion(full, version))).filter((name) => name !== "coolant");
    expect([file, ...Object.keys(view)]).toEqual(expect.arrayContaining([file, ...expected]));
    if (version < "2019-03-01") early++;
  }
  expect(early).toBeGreaterThan(10);
});
