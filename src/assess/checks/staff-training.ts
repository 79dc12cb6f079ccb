import { cellOf } from "../../workbook/submission";
import type { Finding } from "../assessment";
import { warning } from "../finding";
import { byEvents, impreciseDate, unclearEvent, type Events } from "../records";
import { seasonOf } from "../semester";

/**
 * 7.2 staff-training: all staff were trained in an autumn and in a spring of the last three semesters. Source: FC item
 * 10.
 */
export const staffTraining = byEvents(
  "staff-training",
  ({ kind, recent, imprecise, unclear }: Events): readonly Finding[] => {
    const seasons = new Set(recent.map(({ semester }) => seasonOf(semester)));
    const [season] = seasons;
    if (season === undefined || seasons.size > 1) return [];
    const cells = recent.map(({ record }) => cellOf(record, "date"));
    return [
      warning("one-season-only", { kind, season }, cells, kind),
      ...imprecise.map(impreciseDate),
      ...unclear.map(unclearEvent),
    ];
  },
);
