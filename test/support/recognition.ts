/** A recognition made by hand, for tests of what comes after it. */
import { schemeById, type Scheme } from "../../src/criteria";
import type { Recognition, RecognisedOrganisation } from "../../src/recognise/recognition";

/** Everything stated in 基本信息, judged on this day; only what a case is about has to be said. */
export function recognised(
  given: Partial<Recognition> & { readonly day?: string; readonly by?: Scheme } = {},
): Recognition {
  const { day = "2024-06-01", by = schemeById("acceptance")!, ...fields } = given;
  const [year, month, date] = day.split("-").map(Number);
  const stated = { sureness: "stated", source: "profile", at: null, text: "" } as const;
  return {
    form: { value: "checklist", ...stated },
    scheme: { value: by, ...stated },
    academicYear: { value: 2023, ...stated },
    asOf: { value: { year: year!, month: month!, day: date! }, ...stated },
    school: null,
    organisations: [recognisedUnion({ scheme: by })],
    blocks: [],
    questions: [],
    ...fields,
  };
}

/** A student union of a school. */
export function recognisedUnion(given: Partial<RecognisedOrganisation> = {}): RecognisedOrganisation {
  return {
    name: "学生会",
    kind: "undergraduate",
    level: { value: "school", sureness: "stated", source: "profile", at: null, text: "校级" },
    scheme: schemeById("acceptance")!,
    at: null,
    ...given,
  };
}
