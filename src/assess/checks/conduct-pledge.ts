import { someRecent } from "../records";

/** 7.3 conduct-pledge: staff studied the pledge of self-discipline within the last three semesters. Source: R7. */
export const conductPledge = someRecent("conduct-pledge");
