// For generated code only: results and errors of ranges of statuses.
export { statuses } from "../statuses.js";
