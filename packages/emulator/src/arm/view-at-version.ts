/**
 * The api-version from which on a property is sent. All of them were declared as late as 2022-11-01; these are the versions
 * at which the view of a single machine declares them. Recordings of Azure bear the first out, and place the second between
 * 2017-12-01 and 2019-07-01; they show it of no other property (decision 0018).
 */
const sentSince: Readonly<Record<string, string>> = {
  computerName: "2017-12-01",
  osName: "2017-12-01",
  osVersion: "2017-12-01",
  hyperVGeneration: "2019-03-01",
};

/** A view, as the JSON of an object, without what is not sent at an api-version. */
export function viewAtVersion(body: string, apiVersion: string): string {
  const withheld = Object.keys(sentSince).filter((property) => apiVersion < (sentSince[property] ?? ""));
  if (withheld.length === 0) return body;
  const properties = Object.entries<unknown>(JSON.parse(body));
  return JSON.stringify(Object.fromEntries(properties.filter(([name]) => !withheld.includes(name))));
}
