import fc from "fast-check";
import { KnownStatusStates } from "../vocabulary.js";

/** A status as the service sends it, as far as it is looked at. */
interface PlainStatus {
  readonly code: string;
  readonly level?: string;
  readonly message?: string;
  readonly time?: string;
}

/** A view with every part that is looked at. */
export interface PlainView {
  readonly statuses?: readonly PlainStatus[];
  readonly vmAgent?: {
    readonly vmAgentVersion?: string;
    readonly statuses?: readonly PlainStatus[];
    readonly extensionHandlers?: readonly {
      readonly type: string;
      readonly typeHandlerVersion?: string;
      readonly status?: PlainStatus;
    }[];
  };
  readonly vmHealth?: { readonly status?: PlainStatus };
  readonly disks?: readonly { readonly name: string; readonly statuses?: readonly PlainStatus[] }[];
  readonly extensions?: readonly {
    readonly name: string;
    readonly type: string;
    readonly typeHandlerVersion?: string;
    readonly statuses?: readonly PlainStatus[];
    readonly substatuses?: readonly PlainStatus[];
  }[];
}

const detail = fc.constantFrom("", "/1", "/1007", "/AllocationFailed", "/osProvisioningInProgress", "/x/y");

function code(category: keyof typeof KnownStatusStates, component = ""): fc.Arbitrary<string> {
  const states = fc.constantFrom<string>(...KnownStatusStates[category], "dreaming");
  return fc.tuple(states, detail).map(([state, tail]) => `${category}/${component}${state}${tail}`);
}

/** A code of a category that the vocabulary has. */
export const someCode: fc.Arbitrary<string> = fc.oneof(
  code("PowerState"),
  code("ProvisioningState"),
  code("HealthState"),
  code("EncryptionState"),
  code("ComponentStatus", "StdOut/"),
);

function status(...codes: readonly fc.Arbitrary<string>[]): fc.Arbitrary<PlainStatus> {
  return fc.record(
    {
      code: fc.oneof(...codes),
      level: fc.constantFrom("Info", "Warning", "Error"),
      message: fc.string(),
      time: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }).map((date) => date.toISOString()),
    },
    { requiredKeys: ["code"] },
  );
}

const provisioning = status(code("ProvisioningState"));
const list = (...codes: readonly fc.Arbitrary<string>[]) => fc.array(status(...codes), { maxLength: 4 });
const type = fc.constantFrom("A.B.Script", "a.b.SCRIPT", "C.D.Health");
const version = fc.constantFrom("1.0", "1.0.5", "2.1");

/** A view of known codes, and some that are not, in every place where the service could send them. */
export const someView: fc.Arbitrary<PlainView> = fc.record(
  {
    statuses: list(code("PowerState"), code("ProvisioningState"), code("OSState"), code("HibernationState")),
    vmAgent: fc.record(
      {
        vmAgentVersion: version,
        statuses: list(code("ProvisioningState")),
        extensionHandlers: fc.uniqueArray(
          fc.record({ type, typeHandlerVersion: version, status: provisioning }, { requiredKeys: ["type"] }),
          { maxLength: 3, selector: (handler) => `${handler.type.toLowerCase()} ${handler.typeHandlerVersion}` },
        ),
      },
      { requiredKeys: [] },
    ),
    vmHealth: fc.record({ status: status(code("HealthState")) }, { requiredKeys: [] }),
    disks: fc.uniqueArray(
      fc.record(
        { name: fc.constantFrom("os", "data"), statuses: list(code("ProvisioningState"), code("EncryptionState")) },
        { requiredKeys: ["name"] },
      ),
      { selector: ({ name }) => name },
    ),
    extensions: fc.uniqueArray(
      fc.record(
        {
          name: fc.constantFrom("setup", "health"),
          type,
          typeHandlerVersion: version,
          statuses: list(code("ProvisioningState")),
          substatuses: list(code("ComponentStatus", "StdOut/")),
        },
        { requiredKeys: ["name", "type"] },
      ),
      { selector: ({ name }) => name },
    ),
  },
  { requiredKeys: [] },
);

/** The form of a view with `junk` in its places. */
export function arbitraryView(junk: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const status = fc.oneof(junk, fc.record({ code: junk, level: junk, displayStatus: junk, message: junk, time: junk }));
  const statuses = fc.oneof(junk, fc.array(status, { maxLength: 3 }));
  const object = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.oneof(junk, fc.record(fields));
  const objects = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.oneof(junk, fc.array(object(fields), { maxLength: 2 }));
  return fc.record({
    statuses,
    vmAgent: object({ vmAgentVersion: junk, statuses, extensionHandlers: objects({ type: junk, status }) }),
    vmHealth: object({ status }),
    disks: objects({ name: junk, statuses }),
    extensions: objects({ name: junk, type: junk, statuses, substatuses: statuses }),
    bootDiagnostics: object({ status }),
    maintenanceRedeployStatus: object({ lastOperationResultCode: junk, maintenanceWindowEndTime: junk }),
    osName: junk,
  });
}

/** Something thrown, as clients throw it, with `junk` in its places; all of them have a status and an id. */
export function someError(junk: fc.Arbitrary<unknown>): fc.Arbitrary<{ readonly statusCode: number }> {
  const object = (fields: Record<string, fc.Arbitrary<unknown>>) =>
    fc.oneof(junk, fc.record(fields, { requiredKeys: [] }));
  const word = (...words: readonly unknown[]) => fc.oneof(junk, fc.constantFrom(...words));
  const figures = object({
    operationGroup: word("GetVM"),
    allowedRequestCount: junk,
    endTime: word("2026-11-02T08:16:00Z", "soon"),
  });
  const message = fc.oneof(
    junk,
    figures.map((value) => JSON.stringify(value)),
    fc.constantFrom("again after '5' seconds", "'Microsoft.Compute/x'"),
  );
  const detail = object({ code: word("TooManyRequests"), target: word("GetVM"), message });
  const details = fc.oneof(junk, fc.array(detail, { maxLength: 3 }));
  const error = object({ code: word("NotFound", "InvalidParameter"), target: word("instanceId"), message, details });
  const parsed = fc.oneof(junk, error, object({ error }));
  const text = fc.oneof(
    fc.string(),
    parsed.map((value) => JSON.stringify(value)),
  );
  const body = fc.oneof(parsed, text);
  const headers = fc.record({
    "x-ms-request-id": fc.constant("1d"),
    "retry-after": word("5", "Mon, 02 Nov 2026 08:16:00 GMT"),
    date: word("Mon, 02 Nov 2026 08:15:00 GMT"),
    "content-type": word("text/html"),
    "x-ms-ratelimit-remaining-resource": word("Microsoft.Compute/A;0", ";;,;0"),
  });
  const response = fc.record(
    { headers, status: junk, body, bodyAsText: text, parsedBody: parsed, request: object({ url: junk }) },
    { requiredKeys: ["headers"] },
  );
  const common = {
    statusCode: fc.oneof(fc.constant(429), fc.integer({ min: 0, max: 999 })),
    name: word("RestError", "AbortError", "AuthenticationError"),
    code: word("ECONNRESET", "PARSE_ERROR"),
    message,
    details: fc.oneof(parsed, details),
    request: object({ url: word("/subscriptions/5/resourceGroups/r/x/virtualMachines/7") }),
    cause: object({ code: junk }),
  };
  return fc.oneof(
    fc.record({ ...common, response }, { requiredKeys: ["statusCode", "response"] }),
    fc.record({ ...common, headers, body }, { requiredKeys: ["statusCode", "headers"] }),
  );
}

/** A code of a category that the vocabulary does not have. */
const unknownCategory: fc.Arbitrary<string> = fc.constantFrom("Mood/failed", "Mood/running/1", "gloomy", "/", "");

/** The same view with each of its lists in some order and each code in some case. */
export function shuffled(view: PlainView): fc.Arbitrary<PlainView> {
  return fc.infiniteStream(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((numbers) => {
    const next = (): number => numbers.next().value ?? 0;
    const cased = (text: string): string =>
      [...text].map((letter) => (next() % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join("");
    return rewritten(view, (key, value) => {
      if (Array.isArray(value)) return value.toSorted(() => (next() % 2) - 0.5);
      return key === "code" && typeof value === "string" ? cased(value) : value;
    });
  });
}

/** The same view with a code of an unknown category in each list of statuses. */
export function withStrangers(view: PlainView): fc.Arbitrary<PlainView> {
  return fc.tuple(unknownCategory, fc.boolean()).map(([stranger, first]) =>
    rewritten(view, (key, value) => {
      if (!Array.isArray(value) || !/statuses$/i.test(key)) return value;
      return first ? [{ code: stranger }, ...value] : [...value, { code: stranger, level: "Error" }];
    }),
  );
}

/** The same view with one of its codes replaced by another. */
export function withOtherCode(view: PlainView): fc.Arbitrary<PlainView> {
  return fc.tuple(someCode, fc.nat({ max: 8 })).map(([other, at]) => {
    let count = 0;
    return rewritten(view, (key, value) => (key === "code" && count++ === at ? other : value));
  });
}

function rewritten(view: PlainView, rewrite: (key: string, value: unknown) => unknown): PlainView {
  return JSON.parse(JSON.stringify(view), rewrite) as PlainView;
}
