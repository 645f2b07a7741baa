// `npm run release`: see tools/release.
import { runModern, setUp } from "./setup.mjs";

setUp();
runModern("tools/release/main.ts", process.argv.slice(2));
