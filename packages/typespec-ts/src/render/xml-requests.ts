import type { TypeRef, XmlForm } from "../model/plain.js";
import type { Body, Operation } from "../model/plain-client.js";
import { runtimeXml } from "./client-names.js";
import { type Code, call, flat } from "./code.js";
import type { Imports } from "./source-file.js";
import { quote } from "./text.js";
import { nameCode, type XmlScope, xmlDecoder, xmlEncoder } from "./xml-expressions.js";

interface RequestScope extends XmlScope {
  readonly imports: Imports;
}

/** The document that is sent. The codec of a model knows the name of its element. */
export function xmlContent({ type, root }: Body & { readonly kind: "xml" }, source: string, scope: RequestScope): Code {
  const name = type.kind === "model" ? [] : [nameCode(root.name)];
  const element = call(flat(xmlEncoder(type, root, scope)), source, ...name);
  return call(scope.imports.value(runtimeXml, "writeXml"), element);
}

type XmlResponse = NonNullable<Operation["responses"][number]["body"]> & { readonly as: "xml" };

export function xmlReader({ type, root }: XmlResponse, scope: RequestScope): Code {
  return call(scope.imports.value(runtimeXml, "xml"), quote(root.name.name), xmlDecoder(type, root, scope));
}

export function xmlError(type: TypeRef, root: XmlForm, scope: RequestScope): Code {
  return call(scope.imports.value(runtimeXml, "xmlError"), xmlDecoder(type, root, scope));
}
