import { documentInForce } from "../documents";

/** 1.2 charter-role: a charter is in force that puts the union under the Party's lead and the League's guidance. Source: O19, R1. */
export const charterRole = documentInForce("charter");
