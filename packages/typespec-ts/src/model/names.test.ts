import { describe, expect, test } from "vitest";
import { camelCase, cased, functionName, kebabCase, NameScope, pascalCase, variableName } from "./names.js";

test.each([
  ["loaf", "Loaf", "loaf", "loaf"],
  ["bakedAt", "BakedAt", "bakedAt", "baked-at"],
  ["baked_at", "BakedAt", "bakedAt", "baked-at"],
  ["baked-at", "BakedAt", "bakedAt", "baked-at"],
  ["@odata.type", "OdataType", "odataType", "odata-type"],
  ["VMList", "VMList", "vmList", "vm-list"],
  ["URL", "URL", "url", "url"],
  ["ID", "ID", "id", "id"],
  ["hyperVGeneration", "HyperVGeneration", "hyperVGeneration", "hyper-v-generation"],
  [
    "VirtualMachineScaleSetVMs",
    "VirtualMachineScaleSetVMs",
    "virtualMachineScaleSetVMs",
    "virtual-machine-scale-set-vms",
  ],
  ["IPv4Address", "IPv4Address", "iPv4Address", "ipv4-address"],
  ["diskSizeGB", "DiskSizeGB", "diskSizeGB", "disk-size-gb"],
  ["x", "X", "x", "x"],
  ["1st", "_1St", "_1St", "1st"],
  ["v1", "V1", "v1", "v1"],
  ["größe", "Größe", "größe", "größe"],
  ["名前", "名前", "名前", "名前"],
  ["e\u0301cole", "E\u0301cole", "e\u0301cole", "e\u0301cole"],
  ["\u{10428}x", "\u{10400}x", "\u{10428}x", "\u{10428}x"],
  ["$count", "Count", "count", "$count"],
  ["_id", "Id", "id", "id"],
  ["+1", "_1", "_1", "1"],
  ['a b"c', "ABC", "aBC", "a-b-c"],
  ["?", "_", "_", "_"],
])("%s", (name, pascal, camel, kebab) => {
  expect([pascalCase(name), camelCase(name), kebabCase(name)]).toEqual([pascal, camel, kebab]);
});

// What the Azure SDK for JavaScript makes of them.
test.each([
  ["sha256hash", "Sha256Hash", "sha256Hash"],
  ["base64url", "Base64Url", "base64Url"],
  ["diskIOPSReadWrite", "DiskIopsReadWrite", "diskIopsReadWrite"],
  ["enableHTTPSOnly", "EnableHttpsOnly", "enableHttpsOnly"],
  ["HTTPSOnly", "HttpsOnly", "httpsOnly"],
  ["API_KEY", "APIKEY", "apiKEY"],
  ["PUBLIC_READ", "PublicRead", "publicRead"],
  ["TSModel", "TSModel", "tsModel"],
  ["splitAllCSVs", "SplitAllCSVs", "splitAllCSVs"],
  ["NFVIs", "NFVIs", "nfvIs"],
  ["VMs", "VMs", "vMs"],
  ["MAX_of_MLD", "MAXOfMLD", "maxOfMLD"],
  ["ISO8601Duration", "ISO8601Duration", "iso8601Duration"],
  ["Standard_B1ms", "StandardB1Ms", "standardB1Ms"],
  ["ConfidentialVM_NonPersistedTPM", "ConfidentialVMNonPersistedTPM", "confidentialVMNonPersistedTPM"],
  ["PremiumV2_LRS", "PremiumV2LRS", "premiumV2LRS"],
  ["NVMe", "NVMe", "nvMe"],
  ["OAuthTokens", "OAuthTokens", "oAuthTokens"],
  ["$expand", "Expand", "expand"],
  ["hate/threatening", "HateThreatening", "hateThreatening"],
])("%s, as elsewhere", (name, pascal, camel) => {
  expect([pascalCase(name), camelCase(name)]).toEqual([pascal, camel]);
});

// Put together, different versions could have the same name.
test.each([
  ["v2024_07_01", "V2024_07_01"],
  ["2024-07-01", "_2024_07_01"],
  ["v1.0-preview", "V1_0Preview"],
  ["1st", "_1St"],
])("digits stay apart in %s", (name, pascal) => {
  expect(pascalCase(name)).toBe(pascal);
});

test("a name that is asked for to the letter keeps its case, and is an identifier all the same", () => {
  expect(cased({ name: "VMs", isExactName: true }, camelCase)).toBe("VMs");
  expect(cased({ name: "1 VMs", isExactName: true }, camelCase)).toBe("_1_VMs");
  expect(cased({ name: "VMs", isExactName: false }, camelCase)).toBe("vMs");
});

describe("reserved words", () => {
  test.each(["class", "default", "await", "arguments", "undefined", "eval", "let", "static"])("%s", (word) => {
    expect(variableName(word)).toBe(`${word}Param`);
    expect(functionName(word)).toBe(`$${word}`);
  });

  test("all others stay", () => {
    expect([variableName("name"), functionName("list")]).toEqual(["name", "list"]);
  });

  test("what is made of a reserved word can name a variable and a function", () => {
    for (const word of ["class", "delete", "yield", "enum", "package", "await", "eval"]) {
      const code = `"use strict"; const ${variableName(word)} = 1; function ${functionName(word)}() {}`;
      expect(() => new Function(code)).not.toThrow();
    }
  });
});

describe("NameScope", () => {
  test("hands out each name once", () => {
    const scope = new NameScope(["taken"]);
    expect([scope.claim("a"), scope.claim("a"), scope.claim("a"), scope.claim("taken")]).toEqual([
      "a",
      "a2",
      "a3",
      "taken2",
    ]);
  });

  test("takes the first that is free, and numbers the last", () => {
    const scope = new NameScope();
    expect(Array.from({ length: 4 }, () => scope.claim("Loaf", "BreadLoaf"))).toEqual([
      "Loaf",
      "BreadLoaf",
      "BreadLoaf2",
      "BreadLoaf3",
    ]);
  });

  test("keeps a number apart from the digits of the name", () => {
    const scope = new NameScope();
    expect([scope.claim("_1"), scope.claim("_1"), scope.claim("_12")]).toEqual(["_1", "_1_2", "_12"]);
  });
});
