// `npm start`: the main job on the embedded emulator. Further arguments go to the command.
import { runModern, setUp } from "./setup.mjs";

setUp();
const args = process.argv.slice(2);
runModern("packages/cli/dist/bin.js", args.length > 0 ? args : ["show", "--demo"]);
