import { generate } from "selfsigned";

/** A key and the certificate made for it, both in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const lifetimeDays = 30;

/**
 * Makes a key that is never written anywhere and a certificate that is good for the loopback names alone. It is no CA:
 * who trusts it trusts nothing but this endpoint.
 */
export async function createCertificate(): Promise<Certificate> {
  const notAfterDate = new Date();
  notAfterDate.setDate(notAfterDate.getDate() + lifetimeDays);
  const { private: key, cert } = await generate([{ name: "commonName", value: "instance-view emulator" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    notAfterDate,
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { key, cert };
}
