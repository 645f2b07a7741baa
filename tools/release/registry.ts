import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { gunzipSync } from "node:zlib";
import type { PackedPackage } from "../pack/pack-packages.ts";
import { npm } from "./npm.ts";
import { ReleaseError } from "./release-error.ts";

const scope = "@instance-view";
const patience = 60_000;

/** What a registry has of one version of a package. */
export interface PublishedVersion {
  readonly integrity: string;
  /** URL of its tarball. */
  readonly tarball: string;
}

/**
 * The registry to publish to, without a slash at its end: the one that is asked for, or else the one that npm is
 * configured with.
 *
 * @throws ReleaseError `usage` when that is no URL.
 */
export async function registryUrl(root: string, asked: string | undefined): Promise<string> {
  const ask = async (key: string): Promise<string> =>
    (await npm("ask npm for its registry", root, "config", "get", key)).trim();
  const ofScope = asked ?? (await ask(`${scope}:registry`));
  const url = ofScope === "undefined" ? await ask("registry") : ofScope;
  if (/^https?:$/.test(URL.parse(url)?.protocol ?? "")) return url.replace(/\/+$/, "");
  throw new ReleaseError("usage", `${url} is no URL of a registry: give one that starts with https://.`);
}

/** What makes npm use that registry for our packages, whatever it is configured with. */
export const registryOptions = (url: string): readonly string[] => [
  `--registry=${url}/`,
  `--${scope}:registry=${url}/`,
];

/**
 * What a registry has of a version; undefined where it does not have it.
 *
 * @throws ReleaseError `registry` when it does not say.
 */
export async function findPublished(url: string, name: string, version: string): Promise<PublishedVersion | undefined> {
  const response = await get(`${url}/${name.replace("/", "%2f")}`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new ReleaseError("registry", `${response.url} answered with status ${response.status}.`);
  const { versions } = (await response.json()) as { versions?: Record<string, { dist: PublishedVersion }> };
  return versions?.[version]?.dist;
}

/**
 * Whether what is published has the same content as what is packed. On the same kind of machine the tarballs are the
 * same, byte for byte; another processor may compress them differently.
 */
export async function isSame(published: PublishedVersion, { tarball }: PackedPackage): Promise<boolean> {
  const ours = await readFile(tarball);
  if (published.integrity === `sha512-${createHash("sha512").update(ours).digest("base64")}`) return true;
  const theirs = Buffer.from(await (await get(published.tarball)).arrayBuffer());
  return gunzipSync(theirs).equals(gunzipSync(ours));
}

async function get(url: string): Promise<Response> {
  try {
    return await fetch(url, { signal: AbortSignal.timeout(patience) });
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    throw new ReleaseError("registry", `No answer from ${url} (${reason}): is the registry up?`, { cause });
  }
}
