import { ComputeManagementClient } from "@instance-view/client";
import { classifyError, summarize } from "@instance-view/status";
import { problemPage, viewPage } from "./page.ts";
import "./style.css";

// Against Azure: `new InteractiveBrowserCredential(…)` of @azure/identity, your subscription, and no endpoint.
const credential = { getToken: async () => ({ token: "emulator", expiresOnTimestamp: Date.now() + 3_600_000 }) };
const { endpoint = "https://127.0.0.1:8443", instance = "0" } = Object.fromEntries(
  new URLSearchParams(location.search),
);
const client = new ComputeManagementClient(credential, "00000000-0000-0000-0000-000000000000", {
  endpoint,
  retryOptions: { maxRetries: 1 },
});

const main = document.querySelector("main");
try {
  const view = await client.virtualMachineScaleSetVMs.getInstanceView(
    "myResourceGroup",
    "myVirtualMachineScaleSet",
    instance,
  );
  main?.replaceChildren(viewPage(view.computerName ?? `Instance ${instance}`, summarize(view)));
} catch (error) {
  const { kind } = classifyError(error);
  const hint = kind === "network" ? `Open ${endpoint} once, and accept its certificate.` : "";
  main?.replaceChildren(problemPage(kind, (error as Error).message, hint));
}
