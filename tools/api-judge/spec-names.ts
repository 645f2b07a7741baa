interface Named {
  readonly name: string;
  readonly isExactName: boolean;
}

/** A name as users write types and clients. */
export const typeName = ({ name, isExactName }: Named): string =>
  isExactName ? name : joined(name).replace(/^./u, (first) => first.toUpperCase());

/** A name as users write properties, parameters, groups and operations; an acronym in front is lowered as a whole. */
export const memberName = ({ name, isExactName }: Named): string =>
  isExactName
    ? name
    : joined(name).replace(/^(?:\p{Lu}+(?=\p{Lu}\p{Ll}|\P{L}|$)|\p{Lu})/u, (start) => start.toLowerCase());

/** Words that something stands between, put together. */
const joined = (name: string): string =>
  name.replace(/(?:[^\p{ID_Continue}$]+|(?<=.)_+)(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
