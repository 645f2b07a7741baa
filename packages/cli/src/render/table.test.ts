import { demoFleet } from "@instance-view/emulator";
import { decodeVirtualMachineScaleSetVMInstanceView as decode } from "@instance-view/models/codecs";
import { summarize } from "@instance-view/status";
import { expect, test } from "vitest";
import { plainStyle } from "../testing/style.js";
import { renderTable } from "./table.js";

const scaleSet = demoFleet().scaleSets[0];

function tableOf(instanceId: number, width = 80): string {
  const view = decode(structuredClone(scaleSet?.virtualMachines[instanceId]));
  const target = {
    subscriptionId: "00000000-0000-0000-0000-000000000000",
    resourceGroup: "myResourceGroup",
    scaleSet: "myVirtualMachineScaleSet",
    instanceId: String(instanceId),
  };
  return `\n${renderTable({ target, summary: summarize(view), view }, { style: plainStyle, width })}`;
}

test("0: a failed script on a VM that runs", () => {
  expect(tableOf(0)).toMatchInlineSnapshot(`
    "
    ● myvmss000000 is degraded
      Extension InstallMetrics failed with exit code 1.
      instance 0 of myVirtualMachineScaleSet, resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ✓ Power         running                        PowerState/running
    ✓ Provisioning  succeeded    2026-11-02 08:14  ProvisioningState/succeeded
    ✓ Agent         ready        2026-11-02 08:31  ProvisioningState/succeeded
                    version 2.15.0.1
    ✓ Health        healthy                        HealthState/healthy
    ✓ Disk          provisioned  2026-11-02 08:12  ProvisioningState/succeeded
                    myvmss_0_OsDisk_1_a1f0
    ✓ Disk          provisioned  2026-11-02 08:12  ProvisioningState/succeeded
                    myvmss_0_DataDisk_0_b27c
    ✓ Extension     succeeded                      ProvisioningState/succeeded
                    HealthProbe, ApplicationHealthLinux 2.0.13
    ✗ Extension     failed                         ProvisioningState/failed/1
                    InstallMetrics, CustomScript 2.1.14, exit code 1
      OS            ubuntu 24.04, generation 2

    What is wrong
      - Extension InstallMetrics failed with exit code 1.
        The command of the script ended with exit status 1: no space left on /opt.
        StdOut:
          Fetching metrics-agent 4.2.0 from mirror.contoso.example
        StdErr:
          install.sh: line 14: no space left on /opt

    What to do
      - Read the message, StdOut and StdErr of the extension, fix the script or its
        settings, and apply it again.
    "
  `);
});

test("1: just made, with an agent that has not reported", () => {
  expect(tableOf(1)).toMatchInlineSnapshot(`
    "
    ● Instance 1 of myVirtualMachineScaleSet is ready since 2026-11-02 08:15 UTC
      The VM is running. Provisioning succeeded.
      resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ✓ Power         running                        PowerState/running
    ✓ Provisioning  succeeded    2026-11-02 08:15  ProvisioningState/succeeded
    ! Agent         not ready    2026-11-02 08:16  ProvisioningState/Unavailable
      Health        not reported
    ✓ Disk          provisioned  2026-11-02 08:15  ProvisioningState/succeeded
                    myvmss_1_OsDisk_1_c93d
      Extension     none reported

    Also
      - The VM agent is not ready.
        The guest agent has not reported yet.
    "
  `);
});

test("2: deallocated", () => {
  expect(tableOf(2)).toMatchInlineSnapshot(`
    "
    ● Instance 2 of myVirtualMachineScaleSet is not running
      The VM is deallocated. Its compute is not billed.
      resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    - Power         deallocated                    PowerState/deallocated
    ✓ Provisioning  succeeded    2026-10-30 18:02  ProvisioningState/succeeded
      Agent         not reported
      Health        not reported
    ✓ Disk          provisioned  2026-10-30 17:59  ProvisioningState/succeeded
                    myvmss_2_OsDisk_1_d04e
      Extension     none reported
      OS            generation 1
    "
  `);
});

test("3: provisioning failed, and it runs", () => {
  expect(tableOf(3)).toMatchInlineSnapshot(`
    "
    ● Instance 3 of myVirtualMachineScaleSet is degraded since 2026-11-02 07:51 UTC
      Provisioning failed: OSProvisioningTimedOut.
      resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ✓ Power         running                        PowerState/running
    ✗ Provisioning  failed       2026-11-02 07:51  ProvisioningState/failed/
                                                   OSProvisioningTimedOut
    ! Agent         not ready    2026-11-02 07:52  ProvisioningState/Unavailable
      Health        not reported
    ✓ Disk          provisioned  2026-11-02 07:11  ProvisioningState/succeeded
                    myvmss_3_OsDisk_1_f260
      Extension     none reported
      OS            generation 2

    What is wrong
      - Provisioning failed: OSProvisioningTimedOut.
        The operating system of 'myvmss_3' did not finish its set-up within 40
        minutes.

    What to do
      - Look at the power state and the boot log. If the VM works, reapply it;
        otherwise fix the image.

    Also
      - The VM agent is not ready.
        The guest agent has not reported yet.
    "
  `);
});

test("3 in a wide terminal", () => {
  expect(tableOf(3, 120)).toMatchInlineSnapshot(`
    "
    ● Instance 3 of myVirtualMachineScaleSet is degraded since 2026-11-02 07:51 UTC
      Provisioning failed: OSProvisioningTimedOut.
      resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ✓ Power         running                        PowerState/running
    ✗ Provisioning  failed       2026-11-02 07:51  ProvisioningState/failed/OSProvisioningTimedOut
    ! Agent         not ready    2026-11-02 07:52  ProvisioningState/Unavailable
      Health        not reported
    ✓ Disk          provisioned  2026-11-02 07:11  ProvisioningState/succeeded
                    myvmss_3_OsDisk_1_f260
      Extension     none reported
      OS            generation 2

    What is wrong
      - Provisioning failed: OSProvisioningTimedOut.
        The operating system of 'myvmss_3' did not finish its set-up within 40 minutes.

    What to do
      - Look at the power state and the boot log. If the VM works, reapply it; otherwise fix the image.

    Also
      - The VM agent is not ready.
        The guest agent has not reported yet.
    "
  `);
});

test("4: being created", () => {
  expect(tableOf(4)).toMatchInlineSnapshot(`
    "
    ● Instance 4 of myVirtualMachineScaleSet is in transition
      since 2026-11-02 08:30 UTC
      The VM is being created.
      resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ? Power         not reported
    ~ Provisioning  creating     2026-11-02 08:30  ProvisioningState/creating/
                                                   osProvisioningInProgress
      Agent         not reported
      Health        not reported
    ✓ Disk          provisioned  2026-11-02 08:29  ProvisioningState/succeeded
                    myvmss_4_OsDisk_1_0371
      Extension     none reported

    Why
      - The VM is being created.
      - The operating system is still being set up.
      - No power state is reported.
    "
  `);
});

test("5: stopped and generalized", () => {
  expect(tableOf(5)).toMatchInlineSnapshot(`
    "
    ● myvmss000005 is not running
      The VM is stopped. Its compute is still billed.
      instance 5 of myVirtualMachineScaleSet, resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    - Power         stopped                        PowerState/stopped
    ✓ Provisioning  succeeded    2026-11-01 11:24  ProvisioningState/succeeded
    - Agent         was ready    2026-11-01 11:20  ProvisioningState/succeeded
                    version 2.15.0.1
      Health        not reported
    ✓ Disk          provisioned  2026-11-01 10:58  ProvisioningState/succeeded
                    myvmss_5_OsDisk_1_e15f
      Extension     none reported
      OS            generalized                    OSState/generalized
                    ubuntu 24.04

    Also
      - What the VM agent reports is from before the VM was turned off.
      - The VM is generalized: it cannot be started any more.
    "
  `);
});

test("6: encrypted disks and maintenance ahead", () => {
  expect(tableOf(6)).toMatchInlineSnapshot(`
    "
    ● myvmss000006 is ready since 2026-09-18 07:03 UTC
      The VM is running. Provisioning succeeded.
      instance 6 of myVirtualMachineScaleSet, resource group myResourceGroup

                    STATE          SINCE (UTC)       STATUS CODE
    ✓ Power         running                          PowerState/running
    ✓ Provisioning  succeeded      2026-09-18 07:03  ProvisioningState/succeeded
    ✓ Agent         ready          2026-11-02 08:30  ProvisioningState/succeeded
                    version 2.7.41491.1176
      Health        not reported
    ✓ Disk          provisioned    2026-09-18 06:40  ProvisioningState/succeeded
                    myvmss_6_OsDisk_1_2b93
                    encrypted                        EncryptionState/encrypted
    ✓ Disk          provisioned    2026-09-18 06:40  ProvisioningState/succeeded
                    myvmss_6_DataDisk_0_3ca4
                    not encrypted                    EncryptionState/notEncrypted
    ✓ Extension     succeeded      2026-09-18 07:02  ProvisioningState/succeeded
                    AzureDiskEncryption 2.5.0.3
    ! Maintenance   planned
                    you may start it from 2026-11-03 00:00 to 2026-11-10 00:00 UTC
                    Azure starts it from 2026-11-12 00:00 to 2026-11-14 00:00 UTC
      OS            Windows Server 2025 Datacenter 10.0.26100.1, generation 2
      Boot log      enabled
    "
  `);
});

test("7: states that nobody knows", () => {
  expect(tableOf(7)).toMatchInlineSnapshot(`
    "
    ● myvmss000007 is in an unknown state since 2026-11-02 08:30 UTC
      powerstate/Suspending is a power state that this version does not know.
      instance 7 of myVirtualMachineScaleSet, resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ? Power         Suspending                     powerstate/Suspending
    ? Provisioning  Rehydrating  2026-11-02 08:30  provisioningstate/Rehydrating
    ! Status        drained                        drained
    ✓ Agent         ready        2026-11-02 08:31  provisioningState/READY
                    version 3.0.0.0
      Health        not reported
    ✓ Disk          provisioned  2026-11-02 08:31  PROVISIONINGSTATE/Succeeded
                    myvmss_7_OsDisk_1_4db5
      Extension     none reported
      OS            generation 3

    Why
      - powerstate/Suspending is a power state that this version does not know.
      - provisioningstate/Rehydrating is a provisioning state that this version does
        not know.

    Also
      - The code at /disks/0/statuses/1 is one that this version does not know:
        SnapshotState/rolling/42.
      - The code at /statuses/1 is one that this version does not know: drained.
        A code with no category.
    "
  `);
});

test("8: hibernated", () => {
  expect(tableOf(8)).toMatchInlineSnapshot(`
    "
    ● Instance 8 of myVirtualMachineScaleSet is not running
      The VM is deallocated. Its compute is not billed.
      resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    - Power         deallocated                    PowerState/deallocated
    ✓ Provisioning  succeeded    2026-11-01 21:00  ProvisioningState/succeeded
    - Hibernation   hibernated                     HibernationState/Hibernated
      Agent         not reported
      Health        not reported
    ✓ Disk          provisioned  2026-11-01 21:00  ProvisioningState/succeeded
                    myvmss_8_OsDisk_1_1829
      Extension     none reported
      OS            generation 2

    Also
      - The VM is hibernated: once started, it goes on where it was.
    "
  `);
});

test("9: an unhealthy application", () => {
  expect(tableOf(9)).toMatchInlineSnapshot(`
    "
    ● myvmss000009 is degraded since 2026-11-02 08:28 UTC
      The application is unhealthy or cannot be reached.
      instance 9 of myVirtualMachineScaleSet, resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ✓ Power         running                        PowerState/running
    ✓ Provisioning  succeeded    2026-11-02 06:07  ProvisioningState/succeeded
    ✓ Agent         ready        2026-11-02 08:30  ProvisioningState/succeeded
                    version 2.15.0.1
    ✗ Health        unhealthy    2026-11-02 08:28  HealthState/unhealthy
    ✓ Disk          provisioned  2026-11-02 06:05  ProvisioningState/succeeded
                    myvmss_9_OsDisk_1_5ec6
      Extension     none reported
      OS            ubuntu 24.04, generation 2

    What to do
      - See the application's log on the VM, and whether the probe's port and path
        are right.
    "
  `);
});

test("10: in good order", () => {
  expect(tableOf(10)).toMatchInlineSnapshot(`
    "
    ● myvmss00000A is ready since 2026-11-02 05:43 UTC
      The VM is running. Provisioning succeeded. The application reports that it is
      healthy.
      instance 10 of myVirtualMachineScaleSet, resource group myResourceGroup

                    STATE        SINCE (UTC)       STATUS CODE
    ✓ Power         running                        PowerState/running
    ✓ Provisioning  succeeded    2026-11-02 05:43  ProvisioningState/succeeded
    ✓ Agent         ready        2026-11-02 08:31  ProvisioningState/succeeded
                    version 2.15.0.1
    ✓ Health        healthy      2026-11-02 05:43  HealthState/healthy
    ✓ Disk          provisioned  2026-11-02 05:40  ProvisioningState/succeeded
                    myvmss_10_OsDisk_1_6fd7
    ✓ Extension     succeeded    2026-11-02 05:42  ProvisioningState/succeeded
                    HealthProbe, ApplicationHealthLinux 2.0.13
      OS            ubuntu 24.04, generation 2
      Boot log      enabled
    "
  `);
});

test.each([72, 80, 100])("no line is longer than %i columns", (width) => {
  for (const id of Object.keys(scaleSet?.virtualMachines ?? {})) {
    for (const line of tableOf(Number(id), width).split("\n")) expect([...line].length).toBeLessThanOrEqual(width);
  }
});
