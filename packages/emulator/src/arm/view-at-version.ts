/**
 * The api-version from which on Azure sends a property. All of them were declared as late as 2022-11-01: what comes back
 * keeps to the view of a single machine, which had them earlier. Recordings show it of no other property (decision 0018).
 */
const sentSince: Readonly<Record<string, string>> = {
  computerName: "2017-12-01",
  osName: "2017-12-01",
  osVersion: "2017-12-01",
  hyperVGeneration: "2019-03-01",
};

/** A view, as the JSON of an object, without what Azure does not send at an api-version. */
export function viewAtVersion(body: string, apiVersion: string): string {
  const withheld = Object.keys(sentSince).filter((property) => apiVersion < (sentSince[property] ?? ""));
  if (withheld.length === 0) return body;
  const properties = Object.entries<unknown>(JSON.parse(body));
  return JSON.stringify(Object.fromEntries(properties.filter(([name]) => !withheld.includes(name))));
}
