import { documentInForce } from "../documents";

/** 7.4 exit-mechanism: rules for leaving and for dealing with misconduct are in force. Source: R7. */
export const exitMechanism = documentInForce("exit-rules");
