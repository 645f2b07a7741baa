import { createRequire } from "node:module";

interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** The part of the library that is used here. */
interface Selfsigned {
  generate(
    attributes: readonly { name: string; value: string }[],
    options: object,
  ): Promise<{ private: string; cert: string }>;
}

let made: Promise<Certificate> | undefined;

/** A certificate for 127.0.0.1, made once in a process; the emulator's own keeps its key to itself. */
export function certificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  // The emulator's library, so that there is one in the workspace.
  const { generate } = createRequire(import.meta.resolve("@instance-view/emulator"))("selfsigned") as Selfsigned;
  const { private: key, cert } = await generate([{ name: "commonName", value: "peers" }], {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: [{ type: 7, ip: "127.0.0.1" }] }],
  });
  return { key, cert };
}
