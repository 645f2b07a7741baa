/** A size in bytes: minified, and that after gzip. */
export interface Size {
  readonly minified: number;
  readonly gzip: number;
}

/** A program of `programs/`, and what it may come to. */
export interface Program {
  readonly name: string;
  readonly title: string;
  /** Just above what was measured; no ceiling for what is not ours. */
  readonly ceiling?: Size;
  /** A word of the bundle, which shows that the others would be found. */
  readonly has?: string;
  /** What must not be in the bundle: names of files, or words. */
  readonly without?: readonly string[];
}

// A call has no use for these: other kinds of operations, codecs and known values of other types, what core-client adds for
// operation specs.
const historyOfTypes = "VirtualMachineScaleSetVMInstanceView.computerName";
const notForOneCall = [
  "/core-client/",
  "/core-lro/",
  "/core-paging/",
  historyOfTypes,
  "text/event-stream",
  "multipart/form-data; boundary",
  "unixTimestamp",
  "a date and time (RFC 7231)",
];

/** What users write, and beside it what it is measured against. */
export const programs: readonly Program[] = [
  { name: "core-client", title: "a bare `ServiceClient` of `@azure/core-client`" },
  {
    name: "call-function",
    title: "one call through the function",
    ceiling: { minified: 73_500, gzip: 26_450 },
    has: "/virtualMachineScaleSets/",
    without: [...notForOneCall, "virtualMachineScaleSetVMs"],
  },
  {
    name: "call-class",
    title: "one call through the class",
    ceiling: { minified: 73_800, gzip: 26_550 },
    has: "virtualMachineScaleSetVMs",
    without: notForOneCall,
  },
  { name: "call-arm-compute", title: "the same through `@azure/arm-compute` 25.1.1" },
  {
    name: "status-power",
    title: "`powerState` of `status`",
    ceiling: { minified: 3_750, gzip: 1_720 },
    without: ["classifyError", "/models/"],
  },
  {
    name: "status-summarize",
    title: "`summarize` of `status`",
    ceiling: { minified: 18_500, gzip: 6_400 },
    without: ["/models/"],
  },
  {
    name: "status-without-explain",
    title: "`status` without `explain`",
    ceiling: { minified: 27_300, gzip: 9_850 },
    without: ["/models/"],
  },
  { name: "status", title: "all of `status`", ceiling: { minified: 46_600, gzip: 14_500 }, without: ["/models/"] },
  {
    name: "client",
    title: "all of `client`",
    ceiling: { minified: 75_300, gzip: 27_100 },
    without: [historyOfTypes, "/core-client/", "/core-lro/"],
  },
  {
    name: "since",
    title: "`since` of `models/api-versions`",
    ceiling: { minified: 1_950, gzip: 630 },
    has: historyOfTypes,
  },
  {
    name: "types",
    title: "types of `models` alone",
    ceiling: { minified: 0, gzip: 0 },
    without: ["/models/"],
  },
];
