import { documentInForce } from "../documents";

/** 9.3 in-party-plan: the union's work is part of the Party's overall plan or yearly points. Source: R9. */
export const inPartyPlan = documentInForce("party-plan");
