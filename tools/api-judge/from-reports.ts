import type { Reports } from "../api-report/report-files.ts";
import { catalogueOf } from "./reports/catalogue.ts";
import { directionsOf } from "./reports/directions.ts";
import { itemsOf } from "./reports/items.ts";
import type { Surface } from "./surface.ts";

/**
 * What users can see of a package, read off the API reports of its entries. Reports tell neither documentation nor
 * names on the wire, nor which api-version is asked for by default.
 *
 * @throws ReportError when a report cannot be read.
 */
export function readSurface(reports: Reports): Surface {
  const catalogue = catalogueOf(reports);
  const directionOf = directionsOf(catalogue);
  const items = [...catalogue.declarations].flatMap(([name, each]) => itemsOf(name, each, directionOf(each)));
  return { items: new Map(items), apiVersion: undefined };
}
