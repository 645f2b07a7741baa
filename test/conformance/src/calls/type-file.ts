import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { FileClient } from "#emitted/type-file";
import { asset } from "../assets.ts";
import type { At, Calls } from "../call.ts";

const png = await asset("image.png");
const json = JSON.stringify({ message: "test file content" });

const body = (at: At) => new FileClient({ endpoint: at.endpoint, ...at.options }).body;

export const calls: Calls = {
  async Type_File_Body_uploadFileSpecificContentType(at) {
    await body(at).uploadFileSpecificContentType(png);
  },
  async Type_File_Body_uploadFileJsonContentType(at) {
    await body(at).uploadFileJsonContentType(json);
  },
  async Type_File_Body_uploadFileMultipleContentTypes(at) {
    await body(at).uploadFileMultipleContentTypes({ contents: png, contentType: "image/png" });
  },
  async Type_File_Body_uploadFileDefaultContentType(at) {
    await body(at).uploadFileDefaultContentType(new Blob([png], { type: "image/png" }));
  },
  async Type_File_Body_downloadFileJsonContentType(at) {
    strictEqual(await (await body(at).downloadFileJsonContentType()).text(), json);
  },
  async Type_File_Body_downloadFileSpecificContentType(at) {
    const file = await body(at).downloadFileSpecificContentType();
    strictEqual(file.contentType, "image/png");
    deepStrictEqual(await file.bytes(), png);
  },
  async Type_File_Body_downloadFileMultipleContentTypes(at) {
    const file = await body(at).downloadFileMultipleContentTypes();
    strictEqual(file.contentType, "image/png");
    deepStrictEqual(await file.bytes(), png);
  },
  async Type_File_Body_downloadFileDefaultContentType(at) {
    const file = await body(at).downloadFileDefaultContentType();
    const pieces: Uint8Array[] = [];
    for await (const piece of file.stream()) pieces.push(piece);
    strictEqual(file.contentType, "image/png");
    deepStrictEqual(new Uint8Array(Buffer.concat(pieces)), png);
  },
};
