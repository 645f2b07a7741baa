/** A made-up spec with two api-versions, the second of which has nothing new yet. */
export const BAKERY_SPEC = `import "@typespec/http";
import "@typespec/versioning";

using TypeSpec.Http;
using TypeSpec.Versioning;

@service(#{ title: "Bakery" })
@versioned(Versions)
namespace Bakery;

/** The api-versions. */
enum Versions {
  /** Api-version 2001-01-01. */
  v2001_01_01: "2001-01-01",

  /** Api-version 2002-02-02. */
  v2002_02_02: "2002-02-02"
}

/** Ovens. */
interface Ovens {
  /** Bakes. */
  @route("/ovens/{ovenId}/bake")
  @post
  bake(@path ovenId: string, @query mode?: string, @body dough: Dough): Bread;
}

/** Dough. */
model Dough {
  /** Its weight. */
  grams: int32;
}

/** Bread. */
model Bread {
  /** Its name. */
  name?: string;

  /** Its crust. */
  crust?: Crust;

  /** How it is cut. */
  cut?: Cut;

  /** When it was baked. */
  @visibility(Lifecycle.Read) baked?: utcDateTime;

  /** What it was made of. */
  dough?: Dough
}

/** Crusts. */
enum Crust {
  /** Soft. */
  Soft: "soft",

  /** Hard. */
  Hard: "hard"
}

/** Cuts. */
union Cut {
  string,

  /** Sliced. */
  Sliced: "Sliced",
}
`;

export const NEW = "2002-02-02";
