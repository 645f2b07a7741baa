// For generated code only: bodies that are read as they come; lines of JSON.
export { streaming } from "../streams/chunks.js";
export { jsonLines, jsonLinesBody } from "../streams/json-lines.js";
