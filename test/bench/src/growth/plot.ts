import { dot, plot as draw, line, type Markish } from "@observablehq/plot";
import { parseHTML } from "linkedom";
import type { Cost } from "./measure.ts";

const [width, height] = [400, 300];

/** Light and dark, as the page that shows it. */
const style = `<style>
  svg { color: #1f2328; font-family: system-ui, sans-serif; font-size: 12px; }
  .ours { color: #0969da; }
  @media (prefers-color-scheme: dark) { svg { color: #e6edf3; } .ours { color: #58a6ff; } }
</style>`;

/** Draws time and memory over the number of views, with logarithmic axes and a line for what is linear. */
export function plotGrowth(costs: readonly Cost[]): string {
  const time = panel(
    "milliseconds (dashed: linear)",
    costs.map(({ views, ms }) => [views, ms]),
  );
  const memory = panel(
    "megabytes (dashed: linear)",
    costs.map(({ views, bytes }) => [views, bytes / 1e6]),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${2 * width} ${height}" width="${2 * width}" height="${height}" role="img">`,
    "<title>Views decoded and summarised: time and memory over their number</title>",
    style,
    time,
    `<g transform="translate(${width} 0)">${memory}</g>`,
    "</svg>\n",
  ].join("\n");
}

function panel(unit: string, points: readonly (readonly [number, number])[]): string {
  const { document } = parseHTML("<html></html>");
  const [lastX, lastY] = points.at(-1) ?? [1, 1];
  const linear = points.map(([x]): [number, number] => [x, (x * lastY) / lastX]);
  const marks: Markish[] = [
    line(linear, { stroke: "currentColor", strokeOpacity: 0.5, strokeDasharray: "4 4" }),
    line(points, { stroke: "currentColor", className: "ours" }),
    dot(points, { fill: "currentColor", className: "ours" }),
  ];
  const svg = draw({
    document,
    width,
    height,
    marginLeft: 60,
    marginBottom: 44,
    x: { type: "log", label: "views", tickFormat: "~s", grid: true },
    y: { type: "log", label: unit, tickFormat: "~g", grid: true },
    marks,
  });
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", `${unit} over views`);
  for (const own of svg.querySelectorAll("style")) own.remove();
  return svg.outerHTML;
}
