const ORDER = "loaf: string;";
const RECEIPT = "number: int32;";
const PAID = "paid?: boolean;";
const BAKE = "bake(@path name: string, @query oven: string, @body loaf: Loaf)";

/** A made-up change of the bakery, as pieces of text and what takes their place. */
export type Change = readonly [place: string, replacement: string];

/** One change each, with the verdicts on it. docs/decisions/0015 has the verdicts of the official tool beside them. */
export const CHANGES: readonly (readonly [what: string, changes: readonly Change[], verdicts: readonly string[]])[] = [
  ["nothing", [], []],
  [
    "declarations in another order",
    [
      ["enum Day {\n  Monday,\n  Tuesday,\n}\n", ""],
      ["enum Crust {", "enum Day {\n  Tuesday,\n  Monday,\n}\n\nenum Crust {"],
      [`${RECEIPT}\n  ${PAID}`, `${PAID}\n  ${RECEIPT}`],
    ],
    [],
  ],
  [
    "documentation alone",
    [["/** In grams. */", "/** In grams, baked. */"]],
    ["patch Loaf.weight: other documentation"],
  ],
  ["rename of a property", [["name: string;", "title: string;"]], ["major Loaf.name: renamed to title"]],
  [
    "rename for users only",
    [["name: string;", '@clientName("title") name: string;']],
    ["major Loaf.name: renamed to title"],
  ],
  ["rename for users of other languages", [["name: string;", '@clientName("title", "python") name: string;']], []],
  [
    "rename on the wire only",
    [["name: string;", '@encodedName("application/json", "title") name: string;']],
    ["major Loaf.name: name on the wire changed from name to title"],
  ],
  [
    "rename on the wire of a query parameter",
    [["@query oven", '@query("the-oven") oven']],
    ["major Loaves.bake(oven): name on the wire changed from oven to the-oven"],
  ],
  [
    "rename of a type, told once",
    [
      ["model Fault", "model Blunder"],
      ["fault?: Fault", "fault?: Blunder"],
    ],
    ["major Fault: renamed to Blunder"],
  ],
  [
    "rename of an operation",
    [["read(", "fetch("]],
    [
      "major Loaves.read: renamed to Loaves.fetch",
      "major LoavesReadOptionalParams: renamed to LoavesFetchOptionalParams",
    ],
  ],
  [
    "rename of an operation without options",
    [["place(", "send("]],
    [
      "major Orders.place: renamed to Orders.send",
      "major OrdersPlaceOptionalParams: renamed to OrdersSendOptionalParams",
    ],
  ],
  ["removal of a property", [[PAID, ""]], ["major Receipt.paid: removed"]],
  ["another type", [[RECEIPT, "number: string;"]], ["major Receipt.number: type changed from int32 to string"]],
  ["required property, sent", [[ORDER, "loaf: string; count: int32;"]], ["major Order.count: added, required"]],
  ["optional property, sent", [[ORDER, "loaf: string; count?: int32;"]], ["minor Order.count: added"]],
  [
    "required property, comes back",
    [[RECEIPT, "number: int32; total: int32;"]],
    ["minor Receipt.total: added, required"],
  ],
  [
    "required property, both",
    [["weight?: int32;", "weight?: int32; crumb: string;"]],
    ["major Loaf.crumb: added, required"],
  ],
  [
    "read-only required property, both",
    [["weight?: int32;", "weight?: int32; @visibility(Lifecycle.Read) id: string;"]],
    ["minor Loaf.id: added"],
  ],
  ["optional property, both", [["weight?: int32;", "weight?: int32; crumb?: string;"]], ["minor Loaf.crumb: added"]],
  ["made optional, sent", [[ORDER, "loaf?: string;"]], ["minor Order.loaf: made optional"]],
  ["made required, sent", [["note?:", "note:"]], ["major Order.note: made required"]],
  ["made optional, comes back", [[RECEIPT, "number?: int32;"]], ["major Receipt.number: made optional"]],
  ["made required, comes back", [["paid?:", "paid:"]], ["minor Receipt.paid: made required"]],
  ["made optional, both", [["name: string;", "name?: string;"]], ["major Loaf.name: made optional"]],
  ["made required, both", [["weight?:", "weight:"]], ["major Loaf.weight: made required"]],
  [
    "made read-only, both",
    [["weight?:", "@visibility(Lifecycle.Read) weight?:"]],
    ["major Loaf.weight: made read-only"],
  ],
  [
    "made read-only, comes back",
    [[PAID, `@visibility(Lifecycle.Read) ${PAID}`]],
    ["major Receipt.paid: made read-only"],
  ],
  ["open set grown, sent", [['"Sliced",', '"Sliced", Whole: "Whole",']], ["minor Wish.Whole: value added"]],
  ["open set grown, comes back", [['"Rye",', '"Rye", Oat: "Oat",']], ["minor Grain.Oat: value added"]],
  ["closed set grown, sent", [["Tuesday,", "Tuesday, Friday,"]], ["minor Day.Friday: value added"]],
  ["closed set grown, comes back", [["Hard,", "Hard, Burnt,"]], ["major Crust.Burnt: value added"]],
  ["value removed", [["Hard,", ""]], ["major Crust.Hard: value removed"]],
  [
    "set opened, sent",
    [["enum Day {\n  Monday,\n  Tuesday,", 'union Day {\n  string,\n  "Monday",\n  "Tuesday",']],
    ["minor Day: made open"],
  ],
  [
    "set opened, comes back",
    [["enum Crust {\n  Soft,\n  Hard,", 'union Crust {\n  string,\n  "Soft",\n  "Hard",']],
    ["major Crust: made open"],
  ],
  [
    "set closed, sent",
    [['union Wish {\n  string,\n  Sliced: "Sliced",', "enum Wish { Sliced,"]],
    ["major Wish: made closed"],
  ],
  [
    "set closed, comes back",
    [['union Grain {\n  string,\n  Rye: "Rye",', "enum Grain { Rye,"]],
    ["minor Grain: made closed"],
  ],
  [
    "added",
    [["interface Orders {", 'interface Orders { @get @route("/count") count(): Receipt;']],
    ["minor Orders.count: added", "minor OrdersCountOptionalParams: added"],
  ],
  [
    "operation removed",
    [
      [
        '@post @route("/orders") place(@body order: Order): Receipt;',
        '@post @route("/test") test(@body order: Order): Receipt[];',
      ],
    ],
    [
      "major Orders.place: removed",
      "major OrdersPlaceOptionalParams: removed",
      "minor Orders.test: added",
      "minor OrdersTestOptionalParams: added",
    ],
  ],
  [
    "parameter made required",
    [["@query size?: int32", "@query size: int32"]],
    ["major Loaves.read(size): required parameter added", "major LoavesReadOptionalParams.size: removed"],
  ],
  [
    "required parameter added",
    [[BAKE, BAKE.replace("@body", "@query heat: int32, @body")]],
    ["major Loaves.bake(heat): required parameter added"],
  ],
  [
    "optional parameter added",
    [[BAKE, BAKE.replace("@body", "@query heat?: int32, @body")]],
    ["minor LoavesBakeOptionalParams.heat: added"],
  ],
  [
    "parameter renamed",
    [[BAKE, BAKE.replace("@query oven", '@query("oven") stove')]],
    ["patch Loaves.bake(oven): renamed to stove"],
  ],
  [
    "parameters in another order",
    [[BAKE, "bake(@query oven: string, @path name: string, @body loaf: Loaf)"]],
    ["major Loaves.bake: parameters in another order"],
  ],
  [
    "other response type",
    [["): Receipt;", "): Receipt[];"]],
    ["major Orders.place: result changed from Receipt to Receipt[]"],
  ],
  ["errors described", [["): Receipt;", "): Receipt | Failure;"]], ["minor Orders.place: errors described: Failure"]],
  [
    "another path",
    [['@route("/orders")', '@route("/buy")']],
    ["major Orders.place: request changed from POST /orders to POST /buy"],
  ],
  [
    "default api-version moved",
    [['v1: "2001-01-01",', 'v1: "2001-01-01", v2: "2002-02-02",']],
    ["minor Versions.2002-02-02: value added", "minor api-version: default moved from 2001-01-01 to 2002-02-02"],
  ],
];
