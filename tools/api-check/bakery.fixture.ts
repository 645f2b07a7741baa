import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { report } from "../api-judge/reports/report.fixture.ts";

export const BEFORE = "export interface Bread {\n    crust: string;\n}\n\nexport function bake(): Bread;";
export const GROWN: string = BEFORE.replace("crust: string;", "crust: string;\n    salt?: boolean;");
export const SHRUNK: string = BEFORE.replace("crust: string;", "");

/** A repository with two small packages: one that exports something, and one that does not. */
export class Bakery {
  readonly root: string = mkdtempSync(join(tmpdir(), "api-check-"));

  constructor() {
    for (const name of ["oven", "shop"]) {
      this.write(`packages/${name}/package.json`, JSON.stringify({ name: `@bakery/${name}`, version: "1.0.0" }));
    }
    this.write(".changeset/README.md", "Not a changeset.");
  }

  /** What `@bakery/oven` exported when it was released. */
  released(file: string, code: string): void {
    this.write(`packages/oven/api/released/${file}`, report(code));
  }

  /** What `@bakery/oven` exports now. */
  exporting(file: string, code: string): void {
    this.write(`packages/oven/api/${file}`, report(code));
  }

  changeset(file: string, of: string, level: string): void {
    this.write(`.changeset/${file}.md`, `---\n"${of}": ${level}\n---\n\nBetter bread.\n`);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true });
  }
}
