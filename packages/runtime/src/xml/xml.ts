import type { ResponseReader } from "../readers.js";
import type { ErrorDecoder } from "../response-error.js";
import type { XmlElement } from "./element.js";
import { readXml } from "./read-xml.js";

/**
 * Reads XML through the codec of a model.
 *
 * @param root - name of the root element: the page of a proxy may be XML too
 */
export function xml<T>(root: string, decode: (element: XmlElement) => T): ResponseReader<T> {
  return (response) => {
    const element = readXml(response.bodyAsText ?? "");
    if (element.name === root) return decode(element);
    throw new SyntaxError(`Expected <${root}> as the root of the body, found <${element.name}>.`);
  };
}

/** What every service says of an error, under whatever name it says it. */
interface ErrorBody {
  readonly element: XmlElement;
  readonly code: string | undefined;
  readonly message: string | undefined;
}

/** Decodes the body of an error from XML, whatever its root is called. */
export function xmlError<T>(decode: (element: XmlElement) => T): ErrorDecoder {
  return Object.assign((body: unknown) => decode((body as ErrorBody).element), { parse: parseError });
}

function parseError(body: string): ErrorBody {
  const element = readXml(body);
  const inner = find(element, "error") ?? element;
  return { element, code: textOf(find(inner, "code")), message: textOf(find(inner, "message")) };
}

/** By its name in lower case: Storage says `Code`, others say `code`. */
const find = ({ children }: XmlElement, name: string): XmlElement | undefined =>
  children.find((child): child is XmlElement => typeof child !== "string" && child.name.toLowerCase() === name);

const textOf = (element: XmlElement | undefined): string | undefined =>
  element?.children
    .filter((child) => typeof child === "string")
    .join("")
    .trim();
