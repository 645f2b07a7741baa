import { createHash, X509Certificate } from "node:crypto";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Chromium, or a browser made of it, where it is on the path. */
export const chromiumFile: string | undefined = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
]
  .flatMap((name) => (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name)))
  .find(isExecutable);

/** What to do without it. */
export const howToGetChromium = "There is no Chromium on the path: `apt-get install chromium` installs Debian's.";

/**
 * Starts Chromium without a window. It trusts that certificate of a server, as its user can, and no others that it would
 * not trust by itself.
 */
export function startChromium(certificate: string): Promise<Browser> {
  const key = new X509Certificate(certificate).publicKey.export({ type: "spki", format: "der" });
  const hash = createHash("sha256").update(key).digest("base64");
  return chromium.launch({
    executablePath: chromiumFile ?? "",
    args: [`--ignore-certificate-errors-spki-list=${hash}`],
    timeout: 60_000,
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
