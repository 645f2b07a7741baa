import { styleText } from "node:util";
import type { OutputStream } from "../io.js";

/** What something means for the person who looks; it decides mark and colour. */
export type Tone = "good" | "bad" | "warning" | "moving" | "off" | "unclear" | "neutral";

/** Gives text its looks, or leaves it alone where the stream is no terminal or colours are not wanted. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  toned(tone: Tone, text: string): string;
}

type Format = Parameters<typeof styleText>[0];

const formats: Readonly<Record<Tone, Format | undefined>> = {
  good: "green",
  bad: "red",
  warning: "yellow",
  moving: "yellow",
  off: "blue",
  unclear: "magenta",
  neutral: undefined,
};

/** The words beside them say the same: a terminal without these signs loses nothing. */
export const marks: Readonly<Record<Tone, string>> = {
  good: "✓",
  bad: "✗",
  warning: "!",
  moving: "~",
  off: "-",
  unclear: "?",
  neutral: " ",
};

/** The style for a stream; `styleText` knows terminals, NO_COLOR and FORCE_COLOR. */
export function createStyle(stream: OutputStream): Style {
  const apply = (format: Format, text: string): string => (text === "" ? "" : styleText(format, text, { stream }));
  return {
    bold: (text) => apply("bold", text),
    dim: (text) => apply("dim", text),
    toned(tone, text) {
      const format = formats[tone];
      return format === undefined ? text : apply(format, text);
    },
  };
}
