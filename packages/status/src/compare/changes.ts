import { groupBy } from "../group-by.js";
import { inSentence } from "../text.js";
import type { Aspects, Show } from "./aspects.js";

/** A part of the view that says something else than it did. */
export interface PartChange<Part extends string, Answer> {
  readonly part: Part;
  /** What it said before, and says now, as the part's own function gives it. */
  readonly before: Answer;
  readonly after: Answer;
  /** The change for a person: `Power: running → deallocated.` Its wording may change. */
  readonly message: string;
}

/** An extension or a disk that says something else than it did, has come (`before` is `undefined`), or has gone. */
export interface NamedChange<Part extends string, Answer> extends PartChange<Part, Answer | undefined> {
  /** The name of the extension or disk; the type, where an extension is known by its handler alone. */
  readonly name: string | undefined;
}

type AspectsOf<Answer> = (answer: Answer, show: Show) => Aspects;

export function partChange<Part extends string, Answer>(
  part: Part,
  title: string,
  before: Answer,
  after: Answer,
  aspects: AspectsOf<Answer>,
): PartChange<Part, Answer>[] {
  const differences = differencesOf((show) => [aspects(before, show), aspects(after, show)]);
  return differences ? [{ part, before, after, message: `${title}: ${differences}.` }] : [];
}

/** What differs, as a part of a sentence; empty where nothing does. Texts are compared in whole, upper and lower case alike. */
function differencesOf(aspects: (show: Show) => readonly [before: Aspects, after: Aspects]): string {
  const [before, after] = aspects((text) => text);
  const [was, is] = aspects(inSentence);
  return (
    Object.keys({ ...before, ...after })
      // A version that comes with the extension is no news of its own.
      .filter(
        (label) => (after[label] ?? before[label])?.toLowerCase() !== (before[label] ?? after[label])?.toLowerCase(),
      )
      .map((label) => `${label} ${was[label]} → ${is[label]}`.trimStart())
      .join(", ")
  );
}

/** An extension or a disk; an extension that is known by its handler alone has a type instead of a name. */
interface Named {
  readonly name: string | undefined;
  readonly type?: string | undefined;
}

export function namedChanges<Part extends string, Answer extends Named>(
  part: Part,
  title: string,
  before: readonly Answer[],
  after: readonly Answer[],
  aspects: AspectsOf<Answer>,
): NamedChange<Part, Answer>[] {
  const [old, now] = [byKey(before, after, aspects), byKey(after, before, aspects)];
  const aspectsOrNone: AspectsOf<Answer | undefined> = (answer, show) =>
    answer ? aspects(answer, show) : { "": "none" };
  return [...new Map([...old, ...now]).keys()].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = is?.name ?? was?.name ?? is?.type ?? was?.type;
    const shownName = name === undefined ? "without a name" : inSentence(name);
    const [change] = partChange(part, `${title} ${shownName}`, was, is, aspectsOrNone);
    return change ? { ...change, name } : [];
  });
}

/** The answers by what makes them the same on both sides: the name. Where it is not the only one, what they say as well. */
function byKey<Answer extends Named>(
  answers: readonly Answer[],
  others: readonly Answer[],
  aspects: AspectsOf<Answer>,
): ReadonlyMap<string, Answer> {
  const names = keyNames(answers, others);
  const [here, there] = [names, keyNames(others, answers)].map((all) => groupBy(all, (name) => name));
  return new Map(
    answers.map((answer, index) => {
      const name = names[index] ?? "";
      const isAmbiguous = [here, there].some((groups) => (groups?.get(name)?.length ?? 0) > 1);
      const key = isAmbiguous ? name + JSON.stringify(aspects(answer, (text) => text)).toLowerCase() : name;
      return [key, answer];
    }),
  );
}

/**
 * A name for each. A handler that is alone goes by the name of the extension on the other side that alone has its type, as
 * a handler reports before its extension does.
 */
function keyNames(answers: readonly Named[], others: readonly Named[]): readonly string[] {
  const othersByType = groupBy(others, ({ type }) => type?.toLowerCase());
  return answers.map(({ name, type }) => {
    const ofType = (type !== undefined && othersByType.get(type.toLowerCase())) || [];
    const other = ofType.length === 1 ? ofType[0]?.name : undefined;
    return (name ?? other ?? `type ${type}`).toLowerCase();
  });
}
