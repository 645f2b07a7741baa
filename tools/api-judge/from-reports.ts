import type { Reports } from "../api-report/report-files.ts";
import { catalogueOf } from "./reports/catalogue.ts";
import { directionsOf } from "./reports/directions.ts";
import { itemsOf } from "./reports/items.ts";
import type { Surface } from "./surface.ts";

/**
 * What users can see of a package, read off the API reports of its entries. Reports tell neither documentation nor
 * names on the wire, nor which api-version is asked for by default.
 *
 * @param earlier - What the package was before. What is still there is read as it was then: a type that goes another
 *   way now as well would else be of another form, such as with methods in place of members.
 * @throws ReportError when a report cannot be read.
 */
export function readSurface(reports: Reports, earlier?: Surface): Surface {
  const catalogue = catalogueOf(reports);
  const directionOf = directionsOf(catalogue);
  const items = [...catalogue.declarations].flatMap(([name, each]) => {
    const old = earlier?.items.get(name);
    const { sent, received } = old !== undefined && "sent" in old ? old : directionOf(each);
    return itemsOf(name, each, { sent, received });
  });
  return { items: new Map(items), apiVersion: undefined };
}
