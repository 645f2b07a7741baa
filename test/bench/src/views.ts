import { demoFleet, type WireInstanceView } from "@instance-view/emulator";

const day = 86_400_000;

/**
 * The instance views of a large scale set, as JSON: the machines of the demo fleet in turn, each with a name, times and
 * a number of data disks of its own. The same text each time.
 */
export function manyViews(count: number): string {
  const models = Object.values(demoFleet().scaleSets[0]?.virtualMachines ?? {});
  const views = Array.from({ length: count }, (_, index) => {
    const model = models[index % models.length];
    const later = (time: string) =>
      new Date(Date.parse(time) - (index % 97) * day).toISOString().replace("Z", `${4711 + index}+00:00`);
    const view = JSON.parse(JSON.stringify(model), (key, value) =>
      key === "time" && typeof value === "string" ? later(value) : value,
    ) as WireInstanceView;
    const disks = Array.from({ length: index % 4 }, (_, lun) => ({
      name: `myvmss_${index}_DataDisk_${lun}_${(index * 7919 + lun).toString(16).padStart(4, "0")}`,
      statuses: [
        {
          code: "ProvisioningState/succeeded",
          level: "Info" as const,
          displayStatus: "Provisioning succeeded",
          time: later("2026-11-02T08:12:40.118Z"),
        },
      ],
    }));
    return {
      ...view,
      computerName: `myvmss${index.toString().padStart(6, "0")}`,
      disks: [...(view.disks ?? []), ...disks],
    };
  });
  return JSON.stringify(views);
}
