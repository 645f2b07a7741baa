import { decodeVirtualMachineScaleSetVMInstanceView as decode } from "@instance-view/models/codecs";
import { summarize } from "@instance-view/status";
import { describe, expect, test } from "vitest";
import { plainStyle } from "../testing/style.js";
import { renderTable } from "./table.js";

const target = { subscriptionId: "s", resourceGroup: "rg", scaleSet: "web", instanceId: "7" };
const provisioned = { code: "ProvisioningState/succeeded" };
const running = { code: "PowerState/running" };

function tableOf(body: object): string {
  const view = decode(structuredClone(body));
  return renderTable({ target, summary: summarize(view), view }, { style: plainStyle, width: 80 });
}

describe("views that are no pleasure", () => {
  test("an empty one", () => {
    expect(`\n${tableOf({})}`).toMatchInlineSnapshot(`
      "
      ● Instance 7 of web is in an unknown state
        No power state is reported.
        resource group rg

      ? Power         not reported
      ? Provisioning  not reported
        Agent         not reported
        Health        not reported
        Disk          none reported
        Extension     none reported

      Why
        - No power state is reported.
        - No provisioning state is reported.
      "
    `);
  });

  test("control characters do not reach the terminal", () => {
    const evil = "\u001b]0;owned\u0007\u001b[2J\u202e";
    const table = tableOf({
      computerName: `vm${evil}`,
      osName: `os${evil}`,
      hyperVGeneration: evil,
      statuses: [provisioned, running, { code: `X${evil}/y${evil}` }],
      vmAgent: { vmAgentVersion: evil, statuses: [{ code: `ProvisioningState/NotReady`, message: evil }] },
      disks: [{ name: evil, statuses: [{ code: `ProvisioningState/${evil}` }] }],
      extensions: [
        {
          name: evil,
          type: evil,
          typeHandlerVersion: evil,
          statuses: [{ code: `ProvisioningState/failed/1`, message: evil }],
        },
      ],
      maintenanceRedeployStatus: { lastOperationResultCode: "RetryLater", lastOperationMessage: evil },
    });
    expect(table).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  });

  test("the middle of a long output is left out, in lines of the terminal", () => {
    const message = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`).join("\r\n");
    const table = tableOf({
      statuses: [provisioned, running],
      extensions: [{ name: "Script", statuses: [{ code: "ProvisioningState/failed/2", message }] }],
    });
    expect(table.slice(table.indexOf("What is wrong"))).toMatchInlineSnapshot(`
      "What is wrong
        - Extension Script failed with exit code 2.
          line 1
          line 2
          line 3
          … 29 lines left out; --output json has them
          line 33
          line 34
          line 35
          line 36
          line 37
          line 38
          line 39
          line 40

      What to do
        - Read the message, StdOut and StdErr of the extension, fix the script or its
          settings, and apply it again.
      "
    `);
  });

  test("long names are wrapped, unknown states shortened with their code in full", () => {
    const table = tableOf({
      statuses: [provisioned, { code: "PowerState/waitingForTheOtherMachineToBeEvicted" }],
      disks: [{ name: `${"aks-nodepool1-".repeat(6)}OsDisk_1` }],
    });
    expect(`\n${table}`).toMatchInlineSnapshot(`
      "
      ● Instance 7 of web is in an unknown state
        PowerState/waitingForTheOtherMachineToBeEvicted is a power state that this
        version does not know.
        resource group rg

                      STATE               SINCE (UTC)       STATUS CODE
      ? Power         waitingForTheOthe…                    PowerState/
                                                            waitingForTheOtherMachineT
                                                            oBeEvicted
      ✓ Provisioning  succeeded                             ProvisioningState/
                                                            succeeded
        Agent         not reported
        Health        not reported
        Disk          not reported
                      aks-nodepool1-aks-nodepool1-aks-nodepool1-aks-nodepool1-aks-node
                      pool1-aks-nodepool1-OsDisk_1
        Extension     none reported
      "
    `);
  });

  test("extensions: by handler alone, in transition, and with a handler that is silent", () => {
    const type = "Microsoft.Azure.Extensions.CustomScript";
    const table = tableOf({
      statuses: [provisioned, running],
      vmAgent: {
        extensionHandlers: [
          {
            type,
            typeHandlerVersion: "2.1",
            status: { code: "ProvisioningState/Unresponsive", message: "No heartbeat." },
          },
          { type: "A.B.Other", typeHandlerVersion: "1.0", status: { code: "ProvisioningState/Ready" } },
        ],
      },
      extensions: [
        { name: "Setup", type, typeHandlerVersion: "2.1", statuses: [provisioned] },
        { name: "Later", type: "A.B.Later", statuses: [{ code: "ProvisioningState/transitioning" }] },
      ],
    });
    expect(`\n${table}`).toMatchInlineSnapshot(`
      "
      ● Instance 7 of web is degraded
        The handler of extension Setup does not respond.
        resource group rg

                      STATE          SINCE (UTC)       STATUS CODE
      ✓ Power         running                          PowerState/running
      ✓ Provisioning  succeeded                        ProvisioningState/succeeded
        Agent         not reported
        Health        not reported
        Disk          none reported
      ✗ Extension     unresponsive                     ProvisioningState/Unresponsive
                      Setup, CustomScript 2.1
      ~ Extension     in transition                    ProvisioningState/transitioning
                      Later
      ✓ Extension     ready                            ProvisioningState/Ready
                      Other 1.0 (handler only)

      What is wrong
        - The handler of extension Setup does not respond.
          No heartbeat.
        - Extension Later is being set up.

      What to do
        - See whether its process runs on the VM, and restart it or the VM agent.
      "
    `);
  });

  test("maintenance: what was tried, and windows that are not all known", () => {
    const table = tableOf({
      statuses: [provisioned, running],
      maintenanceRedeployStatus: {
        isCustomerInitiatedMaintenanceAllowed: false,
        preMaintenanceWindowEndTime: "2026-11-10T00:00:00Z",
        lastOperationResultCode: "RetryLater",
        lastOperationMessage: "The host is busy.",
      },
    });
    expect(table).toMatch(
      /! Maintenance {3}planned\n +your window to 2026-11-10 00:00 UTC\n +last attempt ended in RetryLater: The host is busy\.\n/,
    );
  });

  test.each([
    [
      "a result that nobody knows",
      { lastOperationResultCode: "Postponed" },
      /unknown\n +last attempt ended in Postponed\n/,
    ],
    ["done", { lastOperationResultCode: "MaintenanceCompleted" }, /✓ Maintenance {3}completed\n$/],
    ["no word of it", { lastOperationResultCode: "None" }, /^(?!.*Maintenance)/s],
    ["no window", { isCustomerInitiatedMaintenanceAllowed: true }, /planned\n +you may start it\n$/],
  ])("maintenance: %s", (_title, maintenanceRedeployStatus, expected) => {
    expect(tableOf({ statuses: [provisioned, running], maintenanceRedeployStatus })).toMatch(expected);
  });

  test("no status of the VM is lost, and boot diagnostics that failed are told", () => {
    const table = tableOf({
      statuses: [
        { code: "OSState/specialized" },
        { code: "MigrationPhase/commit" },
        provisioned,
        { code: "OSState/generalized" },
        running,
        { code: "HibernationState/dozing", level: "Warning" },
      ],
      bootDiagnostics: {
        status: { code: "ProvisioningState/failed/StorageAccountNotFound", message: "There is no account 'logs'." },
      },
    });
    expect(`\n${table}`).toMatchInlineSnapshot(`
      "
      ● Instance 7 of web is ready
        The VM is running. Provisioning succeeded.
        resource group rg

                      STATE        SINCE (UTC)       STATUS CODE
      ✓ Power         running                        PowerState/running
      ✓ Provisioning  succeeded                      ProvisioningState/succeeded
      ? Hibernation   dozing                         HibernationState/dozing
        Status        specialized                    OSState/specialized
        Status        commit                         MigrationPhase/commit
        Agent         not reported
        Health        not reported
        Disk          none reported
        Extension     none reported
        OS            generalized                    OSState/generalized
      ! Boot log      not enabled                    ProvisioningState/failed/
                                                     StorageAccountNotFound

      Also
        - The VM is generalized: it cannot be started any more.
        - Boot diagnostics could not be enabled.
          There is no account 'logs'.
        - The code at /statuses/5 is one that this version does not know:
          HibernationState/dozing.
      "
    `);
  });
});
