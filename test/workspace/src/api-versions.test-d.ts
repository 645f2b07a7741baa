import { isDeclared, type Models, since } from "@instance-view/models/api-versions";

// Types only: `tsc -p tsconfig.json` fails where one of these does not hold.

/** Compiles if a value of the first type can be given where the second is asked for. */
declare function fits<From extends To, To>(): From;

fits<"osName" | "vmAgent", keyof Models["VirtualMachineScaleSetVMInstanceView"]>();
fits<boolean | undefined, ReturnType<typeof isDeclared>>();

since("DiskInstanceView");
since("DiskInstanceView", "encryptionSettings");
isDeclared("DiskInstanceView", "encryptionSettings", "2017-03-30");
// Versions that the package does not know pass, as they do with the client.
isDeclared("DiskInstanceView", "encryptionSettings", "2030-01-01" as string);

// @ts-expect-error: no such model
since("DiskView");
// @ts-expect-error: a property of another model
since("DiskInstanceView", "osName");
// @ts-expect-error: no such property
isDeclared("DiskInstanceView", "encryptionsettings", "2017-03-30");
// @ts-expect-error: which property?
isDeclared("DiskInstanceView", "2017-03-30");
