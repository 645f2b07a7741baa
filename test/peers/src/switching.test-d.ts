import type * as theirs from "@azure/arm-compute";
import type * as ours from "@instance-view/client";

// Types only: `tsc -p tsconfig.json` fails where one of these does not hold.

/** Compiles if a value of the first type can be given where the second is asked for. */
declare function fits<From extends To, To>(): From;

type Group<Client extends { virtualMachineScaleSetVMs: { getInstanceView: unknown } }> =
  Client["virtualMachineScaleSetVMs"]["getInstanceView"];
type TheirCall = Group<theirs.ComputeManagementClient>;
type OurCall = Group<ours.ComputeManagementClient>;

// What goes in: whatever was written for the official client is taken by ours.
fits<theirs.ComputeManagementClientOptionalParams, ours.ComputeManagementClientOptionalParams>();
fits<
  theirs.VirtualMachineScaleSetVMsGetInstanceViewOptionalParams,
  ours.VirtualMachineScaleSetVMsGetInstanceViewOptionalParams
>();
fits<theirs.AzureSupportedClouds, ours.AzureSupportedClouds>();
fits<`${theirs.AzureClouds}`, keyof typeof ours.AzureClouds>();
fits<
  ConstructorParameters<typeof theirs.ComputeManagementClient>[0],
  ConstructorParameters<typeof ours.ComputeManagementClient>[0]
>();

// What comes out: all that was written to read theirs reads ours.
fits<Awaited<ReturnType<OurCall>>, Awaited<ReturnType<TheirCall>>>();
fits<ours.VirtualMachineScaleSetVMInstanceView, theirs.VirtualMachineScaleSetVMInstanceView>();
fits<ours.InstanceViewStatus, theirs.InstanceViewStatus>();
fits<ours.DiskInstanceView, theirs.DiskInstanceView>();
fits<ours.MaintenanceRedeployStatus, theirs.MaintenanceRedeployStatus>();
fits<ours.BootDiagnosticsInstanceView, theirs.BootDiagnosticsInstanceView>();
fits<ours.VirtualMachineAgentInstanceView, theirs.VirtualMachineAgentInstanceView>();
fits<ours.VirtualMachineExtensionInstanceView, theirs.VirtualMachineExtensionInstanceView>();
fits<ours.VirtualMachineExtensionHandlerInstanceView, theirs.VirtualMachineExtensionHandlerInstanceView>();
fits<ours.VirtualMachineHealthStatus, theirs.VirtualMachineHealthStatus>();
fits<ours.CloudError, theirs.CloudError>();
fits<ours.RestError, theirs.RestError>();

// The call and the client as a whole, for code that passes them on.
fits<OurCall, TheirCall>();
fits<
  Pick<ours.ComputeManagementClient, "pipeline"> & {
    virtualMachineScaleSetVMs: Pick<ours.VirtualMachineScaleSetVMsOperations, "getInstanceView">;
  },
  Pick<theirs.ComputeManagementClient, "pipeline"> & {
    virtualMachineScaleSetVMs: Pick<theirs.VirtualMachineScaleSetVMsOperations, "getInstanceView">;
  }
>();

// A step at a time: views read with the official client go through functions that were written against our types.
fits<theirs.VirtualMachineScaleSetVMInstanceView, ours.VirtualMachineScaleSetVMInstanceView>();
fits<theirs.CloudError, ours.CloudError>();

// Where ours is more than theirs.
fits<{ apiVersion: string }, ours.VirtualMachineScaleSetVMsGetInstanceViewOptionalParams>();
// @ts-expect-error: the official client can be asked for no other api-version in a call
fits<{ apiVersion: string }, theirs.VirtualMachineScaleSetVMsGetInstanceViewOptionalParams>();
// @ts-expect-error: a client without the operations that are not there yet is not a whole official client
fits<ours.ComputeManagementClient, theirs.ComputeManagementClient>();
// @ts-expect-error: known values are plain objects, so their type is the union beside them, not the object's name
fits<"V1", ours.KnownHyperVGeneration>();
fits<"V1", ours.HyperVGeneration>();
// @ts-expect-error: names always get encoded
fits<{ requestOptions: { skipUrlEncoding: true } }, Required<Pick<ours.OperationOptions, "requestOptions">>>();
// @ts-expect-error: and `fits` can fail
fits<{ time: string }, ours.InstanceViewStatus>();
