import { isLeagueSecretary } from "../../language";
import { fullTimeGuide } from "../guidance";

/**
 * 10.1 deputy-secretary: one full-time (deputy) secretary of the League committee guides the union; a college names
 * the head of its League organisation. Source: FC item 13, R10.
 */
export const deputySecretary = fullTimeGuide("league-guide", isLeagueSecretary);
