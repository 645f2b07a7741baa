import { Readable } from "node:stream";
import { MultiPartClient } from "#emitted/payload-multipart";
import { asset } from "../assets.ts";
import type { At, Calls } from "../call.ts";

const [jpg, png] = await Promise.all([asset("image.jpg"), asset("image.png")]);

const formData = (at: At) => new MultiPartClient({ endpoint: at.endpoint, ...at.options }).formData;

const octets = { contentType: "application/octet-stream" } as const;
const jpgFile = { contents: jpg, ...octets, filename: "hello.jpg" };
const pngFile = { contents: png, ...octets, filename: "hello.png" };
const address = { city: "X" };
const previousAddresses = [{ city: "Y" }, { city: "Z" }];

export const calls: Calls = {
  async Payload_MultiPart_FormData_basic(at) {
    await formData(at).basic({ id: "123", profileImage: jpg });
  },
  async Payload_MultiPart_FormData_withWireName(at) {
    await formData(at).withWireName({ identifier: "123", image: new Blob([jpg]) });
  },
  async Payload_MultiPart_FormData_optionalParts(at) {
    await formData(at).optionalParts({ id: "123" });
    await formData(at).optionalParts({ profileImage: jpg });
    await formData(at).optionalParts({ id: "123", profileImage: Readable.from([jpg]) });
  },
  async Payload_MultiPart_FormData_fileArrayAndBasic(at) {
    await formData(at).fileArrayAndBasic({ id: "123", address, profileImage: jpg, pictures: [png, png] });
  },
  async Payload_MultiPart_FormData_jsonPart(at) {
    await formData(at).jsonPart({ address, profileImage: new Blob([jpg]).stream() });
  },
  async Payload_MultiPart_FormData_binaryArrayParts(at) {
    await formData(at).binaryArrayParts({ id: "123", pictures: [png, { contents: png }] });
  },
  async Payload_MultiPart_FormData_multiBinaryParts(at) {
    await formData(at).multiBinaryParts({ profileImage: jpg });
    await formData(at).multiBinaryParts({ profileImage: jpg, picture: png });
  },
  async Payload_MultiPart_FormData_checkFileNameAndContentType(at) {
    const profileImage = new File([jpg], "hello.jpg", { type: "image/jpg" });
    await formData(at).checkFileNameAndContentType({ id: "123", profileImage });
  },
  async Payload_MultiPart_FormData_anonymousModel(at) {
    await formData(at).anonymousModel({ profileImage: jpg });
  },
  async Payload_MultiPart_FormData_HttpParts_ContentType_imageJpegContentType(at) {
    const profileImage = { contents: jpg, filename: "hello.jpg" };
    await formData(at).httpParts.contentType.imageJpegContentType({ profileImage });
  },
  async Payload_MultiPart_FormData_HttpParts_ContentType_requiredContentType(at) {
    await formData(at).httpParts.contentType.requiredContentType({ profileImage: jpgFile });
  },
  async Payload_MultiPart_FormData_HttpParts_ContentType_optionalContentType(at) {
    const { contentType } = formData(at).httpParts;
    await contentType.optionalContentType({ profileImage: { contents: jpg, filename: "hello.jpg" } });
    await contentType.optionalContentType({ profileImage: jpgFile });
  },
  async Payload_MultiPart_FormData_HttpParts_jsonArrayAndFileArray(at) {
    await formData(at).httpParts.jsonArrayAndFileArray({
      id: "123",
      address,
      profileImage: jpgFile,
      previousAddresses,
      pictures: [pngFile, pngFile],
    });
  },
  async Payload_MultiPart_FormData_HttpParts_NonString_float(at) {
    await formData(at).httpParts.nonString.float({ temperature: 0.5 });
  },
  async Payload_MultiPart_FormData_File_uploadFileSpecificContentType(at) {
    await formData(at).file.uploadFileSpecificContentType({ file: { contents: png, filename: "image.png" } });
  },
  async Payload_MultiPart_FormData_File_uploadFileRequiredFilename(at) {
    await formData(at).file.uploadFileRequiredFilename({ file: { contents: png, filename: "image.png" } });
  },
  async Payload_MultiPart_FormData_File_uploadFileArray(at) {
    await formData(at).file.uploadFileArray({ files: [png, { contents: png, filename: "image2.png" }] });
  },
};
