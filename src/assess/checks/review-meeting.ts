import { twoSemesters } from "../records";

/** 8.1 review-meeting: work is reported on and reviewed once a semester. Source: R8. */
export const reviewMeeting = twoSemesters("review-meeting");
