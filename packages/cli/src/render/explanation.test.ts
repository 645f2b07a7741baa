import { explain } from "@instance-view/status";
import { describe, expect, test } from "vitest";
import { plainStyle } from "../testing/style.js";
import { renderExplanation } from "./explanation.js";

function told(code: string, width = 80): string {
  return `\n${renderExplanation(explain(code), { style: plainStyle, width })}`;
}

describe("what is known of a code", () => {
  test("that has an entry of its own", () => {
    expect(told("ProvisioningState/failed/AllocationFailed")).toMatchInlineSnapshot(`
      "
      ProvisioningState/failed/AllocationFailed
        Azure found no hardware for a VM of this size: no capacity in the region or
        zone at that time, or a dedicated host that is full.

        Reported for    the VM
        Costs compute   depends on the power state
        Ends by itself  no
        What to do      Try again later; if it persists, take another size, zone or
                        region, or ask for fewer VMs at once.
        Known from      Microsoft's documentation
      "
    `);
  });

  test("in a wide terminal, and in another case", () => {
    expect(told("provisioningstate/FAILED/allocationfailed", 120)).toMatchInlineSnapshot(`
      "
      provisioningstate/FAILED/allocationfailed
        Azure found no hardware for a VM of this size: no capacity in the region or zone at that time, or a dedicated host
        that is full.

        Reported for    the VM
        Costs compute   depends on the power state
        Ends by itself  no
        What to do      Try again later; if it persists, take another size, zone or region, or ask for fewer VMs at once.
        Known from      Microsoft's documentation
      "
    `);
  });

  test("that costs", () => {
    expect(told("PowerState/stopped")).toMatchInlineSnapshot(`
      "
      PowerState/stopped
        The VM is powered off but keeps its host, after a power-off or a shutdown
        inside the VM. It can show for a moment while a VM is created or started.

        Reported for    the VM
        Costs compute   yes
        Ends by itself  no
        What to do      Deallocate it if its compute is to cost nothing, or start it.
        Known from      a recorded answer of the service
      "
    `);
  });

  test("of which only the first part is known", () => {
    expect(told("ProvisioningState/failed/QuantumError")).toMatchInlineSnapshot(`
      "
      ProvisioningState/failed/QuantumError
        Explained as ProvisioningState/failed: QuantumError itself is not known.
        The last operation on the VM, disk or extension failed. That does not say that
        the VM is off: one whose update failed often runs as before.

        Reported for    the VM, a disk, an extension or an extension's handler
        Costs compute   depends on the power state
        Ends by itself  no
        What to do      Read the message and the power state, fix the cause, and
                        repeat the operation.
        Known from      a recorded answer of the service
      "
    `);
  });

  test("whose number is one of many", () => {
    expect(told("ProvisioningState/failed/1")).toMatch(
      /^\nProvisioningState\/failed\/1\n {2}Explained as ProvisioningState\/failed\/\{exitCode\}\.\n/,
    );
  });

  test("of a component", () => {
    expect(told("ComponentStatus/SQL Server IaaS Agent/succeeded/57001")).toMatch(
      /^\nComponentStatus\/SQL Server IaaS Agent\/succeeded\/57001\n {2}Explained as ComponentStatus\/\{component\}\/succeeded: 57001 itself is not known\.\n/,
    );
  });

  test("that nobody knows", () => {
    expect(told("Mood/good")).toMatchInlineSnapshot(`
      "
      Mood/good
        Mood/good is a code that this version does not know.

        Costs compute   not known
        Ends by itself  not known
        What to do      Read the status's own message, and look for a newer version;
                        do not take it for a failure.
      "
    `);
  });
});

test("control characters do not reach the terminal", () => {
  const evil = "\u001b]0;owned\u0007\u001b[2J\u009b\u202e";
  for (const code of [evil, `X${evil}/y`, `PowerState/running/${evil}`, `ComponentStatus/${evil}/succeeded`]) {
    expect(told(code)).not.toMatch(/\p{Cf}|(?!\n)\p{Cc}/u);
  }
});

test.each([72, 80, 120])("no line is longer than %i columns", (width) => {
  const codes = [
    "ProvisioningState/succeeded",
    "ProvisioningState/failed/0",
    `${"Long/".repeat(20)}${"x".repeat(200)}`,
  ];
  for (const line of codes.flatMap((code) => told(code, width).split("\n"))) {
    expect([...line].length).toBeLessThanOrEqual(width);
  }
});
