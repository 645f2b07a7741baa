// `npm test`: every check. The last line is `N passed, N failed`.
import { runModern, setUp } from "./setup.mjs";

setUp();
runModern("tools/check/main.ts", process.argv.slice(2));
