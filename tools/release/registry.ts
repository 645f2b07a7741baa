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
 * @throws ReleaseError `usage` when that is no URL, or one with more in it than a place.
 */
export async function registryUrl(root: string, asked: string | undefined): Promise<string> {
  const ask = async (key: string): Promise<string> =>
    (await npm("ask npm for its registry", root, "config", "get", key)).trim();
  const ofScope = asked ?? (await ask(`${scope}:registry`));
  const url = ofScope === "undefined" ? await ask("registry") : ofScope;
  const { protocol = "", username, password, search, hash } = URL.parse(url) ?? {};
  if (username || password || search || hash) {
    // It is not repeated, as it may be a secret.
    throw new ReleaseError("usage", "The URL of the registry has more in it than a place: npm login says who you are.");
  }
  if (/^https?:$/.test(protocol)) return url.replace(/\/+$/, "");
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
  const address = `${url}/${name.replace("/", "%2f")}`;
  const { status, body } = await get(address);
  if (status === 404) return undefined;
  const found = status === 200 ? parse(body) : undefined;
  if (found?.name === name) return found.versions?.[version]?.dist;
  throw new ReleaseError(
    "registry",
    `${address} answered with status ${status}, and not with the package: is that a registry that everybody may read?`,
  );
}

/** What a registry says of a package; undefined where it says something else. Unpublished ones have no versions. */
function parse(
  body: Buffer,
): { readonly name?: string; readonly versions?: Record<string, { dist: PublishedVersion }> } | undefined {
  try {
    return JSON.parse(body.toString()) ?? undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether what is published has the same content as what is packed. On the same kind of machine the tarballs are the
 * same, byte for byte; another processor may compress them differently.
 */
export async function isSame(published: PublishedVersion, { tarball }: PackedPackage): Promise<boolean> {
  const ours = await readFile(tarball);
  if (published.integrity === `sha512-${createHash("sha512").update(ours).digest("base64")}`) return true;
  const { status, body } = await get(published.tarball);
  if (status !== 200) throw new ReleaseError("registry", `${published.tarball} answered with status ${status}.`);
  const theirs = unzip(body);
  return theirs?.equals(gunzipSync(ours)) ?? false;
}

function unzip(body: Buffer): Buffer | undefined {
  try {
    return gunzipSync(body);
  } catch {
    return undefined;
  }
}

/** Reads to the end: a connection that breaks in between is no answer either. */
async function get(url: string): Promise<{ readonly status: number; readonly body: Buffer }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  } catch (cause) {
    const reason = cause instanceof Error && cause.cause instanceof Error ? cause.cause.message : String(cause);
    throw new ReleaseError("registry", `No answer from ${url} (${reason}): is the registry up?`, { cause });
  }
}
