import { getDeprecationDetails, type Type } from "@typespec/compiler";
import type { Build } from "./build.js";

interface Documented {
  readonly __raw?: unknown;
  readonly summary?: string;
  readonly doc?: string;
}

/** What the spec says of a declaration: its summary as the first line, then its text, then its deprecation. */
export function documentation({ sdk }: Build, item: Documented): string | undefined {
  const raw = item.__raw as Partial<Type> | undefined;
  const details = raw?.entityKind === "Type" ? getDeprecationDetails(sdk.program, raw as Type) : undefined;
  const deprecated = details === undefined ? undefined : `@deprecated ${details.message}`;
  const text = [item.summary, item.doc, deprecated].filter((part) => part !== undefined && part.trim() !== "");
  return text.length === 0 ? undefined : text.join("\n\n");
}
