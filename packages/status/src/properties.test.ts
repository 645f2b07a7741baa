import fc from "fast-check";
import { expect, test } from "vitest";
import { compareViews } from "./compare-views.js";
import { classifyError } from "./errors/classify-error.js";
import { explain } from "./explain/explain.js";
import * as status from "./index.js";
import { parseStatusCode } from "./parse-status-code.js";
import { type Summary, summarize } from "./summarize.js";
import {
  arbitraryView,
  shuffled,
  someCode,
  someError,
  someView,
  withOtherCode,
  withStrangers,
} from "./testing/arbitrary.js";
import { asView } from "./testing/views.js";

// What holds for every view. `invariants.test.ts` goes through the places of one view; here chance finds the views.

// The same run for everybody, so that a failure is found again.
fc.configureGlobal({ seed: 20_261_102 });

const gist = ({ verdict, reasons }: Summary): unknown => [verdict, reasons.map(({ code }) => code)];

const questions = [
  status.agentState,
  status.bootDiagnosticsState,
  status.diskStates,
  status.extensionStates,
  status.healthState,
  status.hibernationState,
  status.isComputeBilled,
  status.isDeallocated,
  status.isFailed,
  status.isInTransition,
  status.isReady,
  status.isRunning,
  status.isStopped,
  status.maintenanceState,
  status.osState,
  status.powerState,
  status.provisioningState,
  status.summarize,
] as const;

test("no function throws, whatever stands in whatever place", () => {
  fc.assert(
    fc.property(fc.oneof(fc.anything(), fc.jsonValue(), arbitraryView(fc.jsonValue())), (value) => {
      for (const question of questions) question(asView(value));
      compareViews(asView(value), {});
      compareViews({}, asView(value));
      classifyError(value);
    }),
    { numRuns: 500 },
  );
});

test("no error is too odd for its status, its code and its id", () => {
  fc.assert(
    fc.property(someError(fc.jsonValue()), (error) => {
      const { kind, statusCode, requestId } = classifyError(error);
      // Where something throws on the way, all that is left is a kind: `classifyError` catches it.
      expect([statusCode, requestId]).toEqual([error.statusCode, "1d"]);
      if (error.statusCode === 429) expect(["throttled", "cancelled"]).toContain(kind);
    }),
    { numRuns: 500 },
  );
});

test("the order of lists and the case of codes mean nothing", () => {
  fc.assert(
    fc.property(
      someView.chain((view) => fc.tuple(fc.constant(view), shuffled(view))),
      ([view, other]) => {
        const [was, is] = [summarize(view), summarize(other)];
        expect(gist(is)).toEqual(gist(was));
        expect(is.notes.map(({ code }) => code)).toEqual(was.notes.map(({ code }) => code));
        expect(compareViews(view, other)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test("codes of a category that nobody knows change no verdict, and make no difference", () => {
  fc.assert(
    fc.property(
      someView.chain((view) => fc.tuple(fc.constant(view), withStrangers(view))),
      ([view, changed]) => {
        expect(gist(summarize(changed))).toEqual(gist(summarize(view)));
        expect(compareViews(view, changed)).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test("a state of the VM that nobody knows makes it neither failed nor ready", () => {
  const word = fc.stringMatching(/^[a-z]{12,16}$/); // longer than any that is known
  const category = fc.constantFrom("PowerState", "ProvisioningState");
  fc.assert(
    fc.property(someView, word, category, (view, state, name) => {
      const others = (view.statuses ?? []).filter((item) => parseStatusCode(item?.code).category !== name);
      const { verdict } = summarize({ ...view, statuses: [...others, { code: `${name}/${state}` }] });
      expect(["in-transition", "degraded", "not-running", "unknown"]).toContain(verdict);
    }),
    { numRuns: 300 },
  );
});

test("what changes the verdict or its reasons is a difference", () => {
  let changed = 0;
  fc.assert(
    fc.property(
      someView.chain((view) => fc.tuple(fc.constant(view), withOtherCode(view))),
      ([before, after]) => {
        const [was, is] = [gist(summarize(before)), gist(summarize(after))];
        if (JSON.stringify(was) === JSON.stringify(is)) return;
        changed += 1;
        expect(compareViews(before, after)).not.toEqual([]);
      },
    ),
    { numRuns: 500 },
  );
  expect(changed).toBeGreaterThan(20);
});

test("any text is a code: kept as it is, and explained", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "grapheme" }), someCode), (text) => {
      const { raw, category = "", state = "" } = parseStatusCode(text);
      expect(raw).toBe(text);
      expect(text.toLowerCase()).toContain(state.toLowerCase());
      expect(text.toLowerCase().startsWith(category.toLowerCase())).toBe(true);
      const { meaning, nextStep } = explain(text);
      expect(meaning).not.toBe("");
      expect(nextStep).not.toBe("");
    }),
  );
});

test("a known code is the same in any case, but for what follows the state", () => {
  fc.assert(
    fc.property(someCode, (text) => {
      const { category, state, known } = parseStatusCode(text);
      const upper = parseStatusCode(text.toUpperCase());
      if (known) expect(upper).toMatchObject({ category, state, known });
      else expect(upper).toMatchObject({ category, known });
      expect(explain(text.toUpperCase()).entry).toBe(explain(text).entry);
    }),
  );
});
