import { deepStrictEqual } from "node:assert/strict";
import { ContentNegotiationClient } from "#emitted/payload-content-negotiation";
import { asset } from "../assets.ts";
import type { At, Calls } from "../call.ts";

const [jpg, png] = await Promise.all([asset("image.jpg"), asset("image.png")]);

const client = (at: At) => new ContentNegotiationClient({ endpoint: at.endpoint, ...at.options });

export const calls: Calls = {
  async Payload_ContentNegotiation_SameBody(at) {
    deepStrictEqual(await client(at).sameBody.getAvatarAsPng(), png);
    deepStrictEqual(await client(at).sameBody.getAvatarAsJpeg(), jpg);
  },
  async Payload_ContentNegotiation_DifferentBody(at) {
    deepStrictEqual(await client(at).differentBody.getAvatarAsPng(), png);
    deepStrictEqual(await client(at).differentBody.getAvatarAsJson(), { content: png });
  },
};
