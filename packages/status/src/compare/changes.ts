import { inSentence } from "../text.js";
import { type Aspects, aspect, differencesOf } from "./aspects.js";

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

export function partChange<Part extends string, Answer>(
  part: Part,
  title: string,
  before: Answer,
  after: Answer,
  aspects: (answer: Answer) => Aspects,
): PartChange<Part, Answer>[] {
  const differences = differencesOf(aspects(before), aspects(after));
  return differences === "" ? [] : [{ part, before, after, message: `${title}: ${differences}.` }];
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
  aspects: (answer: Answer) => Aspects,
): NamedChange<Part, Answer>[] {
  const [old, now] = [byKey(before, after, aspects), byKey(after, before, aspects)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const name = is?.name ?? was?.name ?? is?.type ?? was?.type;
    const none = { "": aspect("none") };
    const differences = differencesOf(was ? aspects(was) : none, is ? aspects(is) : none);
    if (differences === "") return [];
    const message = `${title} ${name === undefined ? "without a name" : inSentence(name)}: ${differences}.`;
    return [{ part, name, before: was, after: is, message }];
  });
}

/** The answers by what makes them the same on both sides: the name. Where it is not the only one, what they say as well. */
function byKey<Answer extends Named>(
  answers: readonly Answer[],
  others: readonly Answer[],
  aspects: (answer: Answer) => Aspects,
): ReadonlyMap<string, Answer> {
  const names = keyNames(answers, others);
  const ambiguous = new Set([...repeated(names), ...repeated(keyNames(others, answers))]);
  return new Map(
    answers.map((answer, index) => {
      const name = names[index] ?? "";
      return [ambiguous.has(name) ? name + JSON.stringify(aspects(answer)).toLowerCase() : name, answer];
    }),
  );
}

/**
 * A name for each. A handler that is alone goes by the name of the extension on the other side that alone has its type, as
 * a handler reports before its extension does.
 */
function keyNames(answers: readonly Named[], others: readonly Named[]): readonly string[] {
  const types = others.map(({ type }) => type?.toLowerCase());
  const several = new Set(repeated(types));
  const nameOf = new Map(others.map(({ name }, index) => [types[index], name] as const));
  return answers.map(({ name, type }) => {
    const key = type?.toLowerCase();
    const other = key === undefined || several.has(key) ? undefined : nameOf.get(key);
    return (name ?? other ?? `type ${type}`).toLowerCase();
  });
}

function repeated<Item>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<Item>();
  return items.filter((item) => seen.size === seen.add(item).size);
}
