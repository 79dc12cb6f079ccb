import { documentInForce } from "../documents";

/** 2.3 reform-plan: the school has issued its reform plan. Source: R2. */
export const reformPlan = documentInForce("reform-plan");
