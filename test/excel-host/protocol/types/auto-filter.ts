/** Excel.AutoFilter: the arrows on a heading. Filtering itself hides nothing here. */
import { ExcelError, itemNotFound } from "../../model/errors";
import type { Sheet } from "../../model/types";
import { oneArea, rangeArgument } from "../arguments";
import type { TypeTable } from "../registry";
import { mayDo } from "./guards";
import { rangeOf } from "./range";

export const autoFilter: TypeTable<Sheet> = {
  name: "AutoFilter",
  since: "1.9",
  properties: {
    Enabled: { since: "1.9", get: ({ filter }) => filter !== null },
    IsDataFiltered: { since: "1.9", get: () => false },
  },
  methods: {
    Apply: {
      since: "1.9",
      args: 3,
      run: (sheet, [target, column, criteria], host) => {
        mayDo(sheet, "allowAutoFilter");
        if (column !== null || criteria !== null)
          throw new ExcelError("NotImplemented", "the simulated Excel filters nothing: no criteria");
        sheet.filter = { ...oneArea(rangeArgument(target, "range", host, sheet), "range") };
      },
    },
    ClearCriteria: { since: "1.9", args: 0, run: (sheet) => mayDo(sheet, "allowAutoFilter") },
    GetRange: {
      since: "1.9",
      args: 0,
      object: (sheet, _, host) => {
        if (!sheet.filter) throw itemNotFound("the sheet has no filter");
        return rangeOf(sheet, sheet.filter, host);
      },
    },
    GetRangeOrNullObject: {
      since: "1.9",
      args: 0,
      object: (sheet, _, host) => sheet.filter && rangeOf(sheet, sheet.filter, host),
    },
    Remove: {
      since: "1.9",
      args: 0,
      run: (sheet) => {
        mayDo(sheet, "allowAutoFilter");
        sheet.filter = null;
      },
    },
  },
};
