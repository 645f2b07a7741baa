// For Stryker only: vitest's defaults find the same tests in its sandbox as the root's configuration does here.
export default {};
