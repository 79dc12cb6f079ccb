/** Which kind an organisation is, by its name. */
import type { OrganisationKind } from "../criteria";

/** 研究生会 and its like are of postgraduates; anything else is a student union. */
export function organisationNamed(name: string): { readonly name: string; readonly kind: OrganisationKind } {
  return { name, kind: name.includes("研究生") || name.includes("研会") ? "graduate" : "undergraduate" };
}
