/** Every type of the simulated Excel, for the executor's roots and for the test against the typings. */
import { membersOf } from "../registry";
import { range } from "./range";
import { autoFilter } from "./auto-filter";
import * as charts from "./charts";
import { comment, commentCollection, replies, reply } from "./comments";
import * as conditional from "./conditional-formats";
import * as look from "./conditional-look";
import { dataValidation } from "./data-validation";
import { namedItem, namedItemCollection } from "./names";
import { note, noteCollection } from "./notes";
import { headerFooter, headerFooterGroup, pageLayout } from "./page-layout";
import { rangeAreas, rangeCollection } from "./range-areas";
import * as format from "./range-format";
import { tableCollection, tableTable } from "./tables";
import * as book from "./workbook";
import { freezePanes, worksheet, worksheetProtection } from "./worksheet";

/** Type → member → requirement set, for all that add-ins can reach. */
export function supportedMembers(): Record<string, Record<string, string>> {
  return {
    Range: membersOf(range),
    AutoFilter: membersOf(autoFilter),
    Chart: membersOf(charts.chartTable),
    ChartAxes: membersOf(charts.axes),
    ChartAxis: membersOf(charts.axis("valueAxis")),
    ChartCollection: membersOf(charts.chartCollection),
    ChartDataLabels: membersOf(charts.dataLabels),
    ChartFill: membersOf(charts.chartFill),
    ChartLegend: membersOf(charts.legend),
    ChartSeries: membersOf(charts.seriesTable),
    ChartSeriesCollection: membersOf(charts.seriesCollection),
    ChartSeriesFormat: membersOf(charts.seriesFormat),
    ChartTitle: membersOf(charts.title),
    Comment: membersOf(comment),
    CommentCollection: membersOf(commentCollection),
    CommentReply: membersOf(reply),
    CommentReplyCollection: membersOf(replies),
    ColorScaleConditionalFormat: membersOf(conditional.colorScale),
    ConditionalDataBarPositiveFormat: membersOf(conditional.positiveFormat),
    ConditionalFormat: membersOf(conditional.conditionalFormat),
    ConditionalFormatCollection: membersOf(conditional.conditionalFormatCollection),
    ConditionalFormatRule: membersOf(conditional.conditionalFormatRule),
    ConditionalRangeBorder: membersOf(look.conditionalRangeBorder),
    ConditionalRangeBorderCollection: membersOf(look.conditionalRangeBorderCollection),
    ConditionalRangeFill: membersOf(look.conditionalRangeFill),
    ConditionalRangeFont: membersOf(look.conditionalRangeFont),
    ConditionalRangeFormat: membersOf(look.conditionalRangeFormat),
    CustomConditionalFormat: membersOf(conditional.customConditionalFormat),
    DataBarConditionalFormat: membersOf(conditional.dataBarConditionalFormat),
    DataValidation: membersOf(dataValidation),
    DocumentProperties: membersOf(book.documentProperties),
    FormatProtection: membersOf(format.formatProtection),
    HeaderFooter: membersOf(headerFooter),
    HeaderFooterGroup: membersOf(headerFooterGroup),
    NamedItem: membersOf(namedItem),
    NamedItemCollection: membersOf(namedItemCollection),
    Note: membersOf(note),
    NoteCollection: membersOf(noteCollection),
    PageLayout: membersOf(pageLayout),
    RangeAreas: membersOf(rangeAreas),
    RangeBorder: membersOf(format.rangeBorder),
    RangeBorderCollection: membersOf(format.rangeBorderCollection),
    RangeCollection: membersOf(rangeCollection),
    RangeFill: membersOf(format.rangeFill),
    RangeFont: membersOf(format.rangeFont),
    RangeFormat: membersOf(format.rangeFormat),
    Setting: membersOf(book.setting),
    SettingCollection: membersOf(book.settingCollection),
    Table: membersOf(tableTable),
    TableCollection: membersOf(tableCollection),
    Workbook: membersOf(book.workbook),
    Application: membersOf(book.application),
    WorkbookProtection: membersOf(book.workbookProtection),
    Worksheet: membersOf(worksheet),
    WorksheetCollection: membersOf(book.worksheetCollection),
    WorksheetFreezePanes: membersOf(freezePanes),
    WorksheetProtection: membersOf(worksheetProtection),
  };
}

export { workbook, wacWorkbook } from "./workbook";
