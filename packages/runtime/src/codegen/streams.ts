// For generated code only: bodies with a line of JSON for each value.
export { streaming } from "../streams/chunks.js";
export { jsonLines, jsonLinesBody } from "../streams/json-lines.js";
