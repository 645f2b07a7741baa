// For generated code only: URLs of more than plain segments and pairs.
export { expand } from "../expansion.js";
