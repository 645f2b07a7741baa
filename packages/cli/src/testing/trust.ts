import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";

/** Makes the process of the tests trust a certificate, as NODE_EXTRA_CA_CERTS does for a new one. */
export function trustHere(certificate: string | undefined): void {
  setDefaultCACertificates(certificate === undefined ? [] : [certificate]);
}

/** A certificate where NODE_EXTRA_CA_CERTS can find it. */
export interface CertificateFile {
  readonly env: { readonly NODE_EXTRA_CA_CERTS: string };
  remove(): Promise<void>;
}

export async function writeCertificate(certificate: string | undefined): Promise<CertificateFile> {
  const folder = await mkdtemp(join(tmpdir(), "instance-view-"));
  const file = join(folder, "certificate.pem");
  await writeFile(file, certificate ?? "");
  return { env: { NODE_EXTRA_CA_CERTS: file }, remove: () => rm(folder, { recursive: true }) };
}
