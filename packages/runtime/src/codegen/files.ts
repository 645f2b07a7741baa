// For generated code only: bodies that are files.
export { file, fileBody } from "../bodies/files.js";
