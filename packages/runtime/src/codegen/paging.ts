// For generated code only; it may change with the generator.
export { type PageLayout, type PagePosition, pages } from "../paging/pages.js";
