import { type EmulatorOptions, startEmulator } from "./index.js";

// Values that may be absent are handed on as they are, also under exactOptionalPropertyTypes.
declare const options: { [Name in keyof EmulatorOptions]-?: EmulatorOptions[Name] | undefined };
const { protocol, port, host, fleet, token, throttle } = options;
startEmulator({ protocol, port, host, fleet, token, throttle });

// @ts-expect-error text is no flag
startEmulator({ throttle: "false" });
// @ts-expect-error it listens on this machine alone
startEmulator({ host: "0.0.0.0" });
