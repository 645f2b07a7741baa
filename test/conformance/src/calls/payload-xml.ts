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

/** Reads a value, and sends it. The mock server does not look at attributes and namespaces: `document` does. */
function both<T>(name: string, operations: (client: XmlClient) => Operations<T>, value: T, document?: string): Calls {
  const get: Call = async (at) => {
    deepStrictEqual(await operations(new Watched(at)).get(), value);
  };
  const put: Call = async (at) => {
    const client = new Watched(at);
    await operations(client).put(value);
    if (document !== undefined) strictEqual(client.sent, document);
  };
  return { [`Payload_Xml_${name}Value_get`]: get, [`Payload_Xml_${name}Value_put`]: put };
}

const foo = { name: "foo", age: 123 };
const bar = { name: "bar", age: 456 };
const colors = ["red", "green", "blue"];
const gatsby = "The Great Gatsby";

const smp = "http://example.com/schema";

export const calls: Calls = {
  ...both("SimpleModel", (client) => client.simpleModelValue, foo),
  ...both("ModelWithRenamedProperty", (client) => client.modelWithRenamedPropertyValue, {
    title: "foo",
    author: "bar",
  }),
  ...both("ModelWithRenamedFields", (client) => client.modelWithRenamedFieldsValue, {
    inputData: foo,
    outputData: bar,
  }),
  ...both("ModelWithNestedModel", (client) => client.modelWithNestedModelValue, { nested: foo }),
  ...both("ModelWithRenamedNestedModel", (client) => client.modelWithRenamedNestedModelValue, {
    author: { name: "foo" },
  }),
  ...both("ModelWithSimpleArrays", (client) => client.modelWithSimpleArraysValue, { colors, counts: [1, 2] }),
  ...both("ModelWithUnwrappedArray", (client) => client.modelWithUnwrappedArrayValue, { colors, counts: [1, 2] }),
  ...both("ModelWithRenamedArrays", (client) => client.modelWithRenamedArraysValue, { colors, counts: [1, 2] }),
  ...both(
    "ModelWithWrappedPrimitiveCustomItemNames",
    (client) => client.modelWithWrappedPrimitiveCustomItemNamesValue,
    { tags: ["fiction", "classic"] },
  ),
  ...both("ModelWithArrayOfModel", (client) => client.modelWithArrayOfModelValue, { items: [foo, bar] }),
  ...both("ModelWithUnwrappedModelArray", (client) => client.modelWithUnwrappedModelArrayValue, { items: [foo, bar] }),
  ...both("ModelWithRenamedWrappedModelArray", (client) => client.modelWithRenamedWrappedModelArrayValue, {
    items: [foo, bar],
  }),
  ...both("ModelWithRenamedUnwrappedModelArray", (client) => client.modelWithRenamedUnwrappedModelArrayValue, {
    items: [foo, bar],
  }),
  ...both(
    "ModelWithRenamedWrappedAndItemModelArray",
    (client) => client.modelWithRenamedWrappedAndItemModelArrayValue,
    {
      books: [{ title: gatsby }, { title: "Les Miserables" }],
    },
  ),
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
  ...both("ModelWithOptionalField", (client) => client.modelWithOptionalFieldValue, { item: "widget" }),
  ...both(
    "ModelWithEmptyArray",
    (client) => client.modelWithEmptyArrayValue,
    { items: [] },
    "<ModelWithEmptyArray><items/></ModelWithEmptyArray>",
  ),
  ...both("ModelWithDictionary", (client) => client.modelWithDictionaryValue, {
    metadata: { Color: "blue", Count: "123", Enabled: "false" },
  }),
  ...both("ModelWithEncodedNames", (client) => client.modelWithEncodedNamesValue, { modelData: foo, colors }),
  ...both("ModelWithEnum", (client) => client.modelWithEnumValue, { status: "success" }),
  ...both("ModelWithDatetime", (client) => client.modelWithDatetimeValue, {
    rfc3339: new Date("2022-08-26T18:38:00.000Z"),
    rfc7231: new Date("2022-08-26T14:38:00.000Z"),
  }),

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
