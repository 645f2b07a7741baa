// For generated code only: bodies of several parts.
export { filePart, jsonPart, jsonParts, multipart, textPart } from "../bodies/multipart.js";
