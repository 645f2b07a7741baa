import { deepStrictEqual, ok, rejects, strictEqual } from "node:assert/strict";
import { isServiceError, XmlClient, type XmlErrorBody } from "#emitted/payload-xml";
import type { At, Call, Calls } from "../call.ts";

/** A client that keeps the last body that it sent. */
class Watched extends XmlClient {
  sent = "";

  constructor(at: At) {
    super({ endpoint: at.endpoint, ...at.options });
    this.pipeline.addPolicy({
      name: "watch",
      sendRequest: (request, next) => {
        this.sent = String(request.body).replace(/^<\?xml[^>]*\?>/, "");
        return next(request);
      },
    });
  }
}

interface Operations<T> {
  get(): Promise<T>;
  put(input: T): Promise<void>;
}

/** Reads a value, and sends it. The mock server does not look at attributes, namespaces and white space: this does. */
function both<T>(name: string, operations: (client: XmlClient) => Operations<T>, value: T, document: string): Calls {
  const get: Call = async (at) => {
    deepStrictEqual(await operations(new Watched(at)).get(), value);
  };
  const put: Call = async (at) => {
    const client = new Watched(at);
    await operations(client).put(value);
    strictEqual(client.sent, document);
  };
  return { [`Payload_Xml_${name}Value_get`]: get, [`Payload_Xml_${name}Value_put`]: put };
}

const gatsby = "The Great Gatsby";

const smp = "http://example.com/schema";

export const calls: Calls = {
  ...both(
    "ModelWithAttributes",
    (client) => client.modelWithAttributesValue,
    { id1: 123, id2: "foo", enabled: true },
    '<ModelWithAttributes id1="123" id2="foo"><enabled>true</enabled></ModelWithAttributes>',
  ),
  ...both(
    "ModelWithRenamedAttribute",
    (client) => client.modelWithRenamedAttributeValue,
    { id: 123, title: gatsby, author: "F. Scott Fitzgerald" },
    `<ModelWithRenamedAttribute xml-id="123"><title>${gatsby}</title><author>F. Scott Fitzgerald</author></ModelWithRenamedAttribute>`,
  ),
  ...both(
    "ModelWithNamespace",
    (client) => client.modelWithNamespaceValue,
    { id: 123, title: gatsby },
    `<smp:ModelWithNamespace xmlns:smp="${smp}"><id>123</id><title>${gatsby}</title></smp:ModelWithNamespace>`,
  ),
  ...both(
    "ModelWithNamespaceOnProperties",
    (client) => client.modelWithNamespaceOnPropertiesValue,
    { id: 123, title: gatsby, author: "F. Scott Fitzgerald" },
    `<smp:ModelWithNamespaceOnProperties xmlns:smp="${smp}" xmlns:ns2="http://example.com/ns2"><id>123</id>` +
      `<smp:title>${gatsby}</smp:title><ns2:author>F. Scott Fitzgerald</ns2:author></smp:ModelWithNamespaceOnProperties>`,
  ),
  // Text is given back as it is, and in the mock's document it has a line for itself.
  ...both(
    "ModelWithText",
    (client) => client.modelWithTextValue,
    { language: "foo", content: "\n  This is some text.\n" },
    '<ModelWithText language="foo">\n  This is some text.\n</ModelWithText>',
  ),
  ...both(
    "ModelWithEmptyArray",
    (client) => client.modelWithEmptyArrayValue,
    { items: [] },
    "<ModelWithEmptyArray><items/></ModelWithEmptyArray>",
  ),

  async Payload_Xml_XmlErrorValue_get(at) {
    await rejects(new Watched(at).xmlErrorValue.get(), (error) => {
      ok(isServiceError<XmlErrorBody>(error));
      strictEqual(error.statusCode, 400);
      strictEqual(error.message, "Something went wrong");
      deepStrictEqual(error.details, { message: "Something went wrong", code: 400 });
      return true;
    });
  },
};
