/** Assessments made by hand: what a report is given, without a workbook or a check. Names are invented. */
import type {
  Assessment,
  DimensionScore,
  Finding,
  IndicatorResult,
  OrganisationAssessment,
  Verdict,
} from "../../src/assess/assessment";
import {
  DIMENSIONS,
  INDICATORS,
  indicatorById,
  schemeById,
  type FindingCode,
  type FindingParameters,
  type IndicatorId,
  type Scheme,
} from "../../src/criteria";
import {
  columnIndex,
  type CellArea,
  type CellValue,
  type SheetContent,
  type SheetSnapshot,
} from "../../src/spreadsheet";
import { recognised } from "../support/recognition";
import type { Problem, ReviewerDecision, Severity } from "../../src/workbook/submission";

/** "人员名单!C42" or "人员名单!C42:C46" as an area. */
export function area(text: string): CellArea {
  const match = /^(.+)!([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text);
  if (!match) throw new Error(`not an area: ${text}`);
  const [, sheet = "", left = "", top = "", right = left, bottom = top] = match;
  return {
    sheet,
    top: Number(top) - 1,
    left: columnIndex(left),
    bottom: Number(bottom) - 1,
    right: columnIndex(right),
  };
}

interface FindingOptions {
  readonly severity?: Severity;
  readonly cells?: readonly string[];
  readonly subject?: string | null;
}

interface Made<Code extends FindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  readonly parameters: FindingParameters[Code];
  readonly cells: readonly CellArea[];
  readonly subject: string | null;
}

export function finding<Code extends FindingCode>(
  code: Code,
  parameters: FindingParameters[Code],
  { severity = "error", cells = [], subject = null }: FindingOptions = {},
): Made<Code> {
  return { code, severity, parameters, cells: cells.map(area), subject };
}

export function reviewer(
  verdict: ReviewerDecision["verdict"],
  cell: string,
  more: Partial<Pick<ReviewerDecision, "grade" | "note">> = {},
): ReviewerDecision {
  const { sheet, top, left } = area(cell);
  return {
    verdict,
    grade: null,
    note: "",
    by: "评审甲",
    on: "2024-06-18",
    at: { sheet, row: top, column: left },
    ...more,
  };
}

/** The result of one indicator under acceptance. */
export function result(
  id: IndicatorId,
  verdict: Verdict,
  findings: readonly Finding[] = [],
  more: Partial<IndicatorResult> = {},
): IndicatorResult {
  const { standing, weight } = indicatorById(id);
  return {
    basis: verdict === "missing" || verdict === "not-applicable" ? null : "declared",
    grounds: [],
    groundCount: 1,
    claim: null,
    id,
    number: id,
    standing,
    weight,
    earned: verdict === "pass" ? weight : 0,
    declared: "yes",
    verdict,
    decidedBy: "check",
    checkVerdict: verdict,
    reviewer: null,
    actual: null,
    limit: null,
    findings,
    ...more,
  };
}

function points(indicators: readonly IndicatorResult[], verdicts: readonly Verdict[]): number {
  return indicators.filter(({ verdict }) => verdicts.includes(verdict)).reduce((sum, { weight }) => sum + weight, 0);
}

/** An organisation with these results; every other indicator of the catalogue passes. */
export function organisation(
  results: readonly IndicatorResult[],
  more: Partial<OrganisationAssessment> = {},
): OrganisationAssessment {
  const given = new Map(results.map((entry) => [entry.id, entry]));
  const indicators = INDICATORS.map(({ id }) => given.get(id) ?? result(id, "pass"));
  const dimensions: DimensionScore[] = DIMENSIONS.map(({ id }) => {
    const own = indicators.filter((entry) => indicatorById(entry.id).dimension === id);
    const maximum = points(own, ["pass", "fail", "missing", "review"]);
    return { id, confirmed: points(own, ["pass"]), possible: points(own, ["pass", "review"]), maximum };
  });
  const scored = indicators.filter(({ standing }) => standing !== "observed");
  const has = (verdict: Verdict) => scored.some((entry) => entry.verdict === verdict);
  const conclusion = has("fail") || has("missing") ? "not-met" : has("review") ? "needs-review" : "met";
  return {
    name: "学生会",
    kind: "undergraduate",
    level: "school",
    scheme: acceptance(),
    school: "云岭师范大学",
    conclusion,
    grade: conclusion === "met" ? "A" : "C",
    score: { confirmed: points(indicators, ["pass"]), possible: points(indicators, ["pass", "review"]), maximum: 100 },
    scoreByBasis: { data: 0, document: 0, declared: points(indicators, ["pass"]), reviewer: 0 },
    hasRoster: true,
    reviewed: { count: 0, by: [] },
    dimensions,
    indicators,
    ...more,
  };
}

export function acceptance(): Scheme {
  const scheme = schemeById("acceptance");
  if (!scheme) throw new Error("no scheme acceptance");
  return scheme;
}

export function assessment(
  organisations: readonly OrganisationAssessment[],
  more: Partial<Assessment> = {},
): Assessment {
  return {
    recognition: recognised({ day: "2024-06-01" }),
    scheme: acceptance(),
    asOf: "2024-06-01",
    organisations,
    adjustments: [],
    problems: [],
    ...more,
  };
}

export const PROBLEMS: readonly Problem[] = [
  {
    code: "row-unmatched",
    severity: "warning",
    parameters: { text: "其他需要说明的情况" },
    cells: [area("自评表!B38")],
  },
  {
    code: "cell-error",
    severity: "error",
    parameters: { text: "#REF!" },
    cells: [area("人员名单!J12")],
  },
  {
    code: "date-year-assumed",
    severity: "info",
    parameters: { text: "3月30日", year: 2024 },
    cells: [area("工作记录!B6")],
  },
];

const STAFF = ["陈思远", "李沐阳", "周子涵", "吴晓棠", "郑一诺", "冯知行", "何语桐"];

/** Gaps of every kind: fails with and without people, missing, to verify, observed, decided by a reviewer. */
export function manyGaps(more: Partial<OrganisationAssessment> = {}): OrganisationAssessment {
  const gaps: IndicatorResult[] = [
    result("1.1", "review", [
      finding(
        "administrative-duty-suspected",
        { term: "查寝", text: "每周组织查寝一次" },
        { severity: "warning", cells: ["自评表!E2"] },
      ),
    ]),
    result("1.2", "pass", [finding("draft-pending", { document: "学生会章程（修订草案）" }, { severity: "info" })]),
    result("2.1", "fail", [
      finding("extra-layer", { name: "新媒体中心" }, { cells: ["工作部门!B6"], subject: "新媒体中心" }),
    ]),
    result("2.2", "fail", [
      finding("chair-not-rotating", { who: "陈思远", post: "主席" }, { cells: ["人员名单!D3"], subject: "陈思远" }),
    ]),
    result(
      "3.1",
      "fail",
      [
        finding("staff-over-limit", { actual: 65, limit: 60 }, { cells: ["人员名单!C62:C66"] }),
        finding("overclaimed", { declared: "是" }, { severity: "warning", cells: ["自评表!D10"] }),
      ],
      { actual: 65, limit: 60 },
    ),
    result("3.4", "fail", [
      ...STAFF.map((who, index) =>
        finding("post-not-allowed", { who, post: "主席助理" }, { cells: [`人员名单!D${index + 5}`], subject: who }),
      ),
    ]),
    result("4.2", "fail", [
      finding(
        "rank-over-limit",
        { who: "李沐阳", share: 0.42, limit: 0.3 },
        { cells: ["人员名单!J6"], subject: "李沐阳" },
      ),
      finding("rank-missing", { who: "周子涵" }, { severity: "warning", cells: ["人员名单!J7"], subject: "周子涵" }),
    ]),
    result(
      "5.3",
      "fail",
      [
        finding(
          "college-experience-short",
          { share: 0.3846, limit: 0.5, counted: 25, total: 65 },
          { cells: ["人员名单!M2:M66"] },
        ),
      ],
      { actual: 25 / 65, limit: 0.5 },
    ),
    result(
      "6.1",
      "fail",
      [
        finding(
          "congress-overdue",
          { date: "2022-11-09", days: 570, limit: 396 },
          { cells: ["学代会!C2"], subject: "第十二次学生代表大会" },
        ),
      ],
      { actual: 570, limit: 396 },
    ),
    result("7.2", "review", [
      finding(
        "one-season-only",
        { kind: "全员培训", season: "autumn" },
        { severity: "warning", cells: ["工作记录!C4"] },
      ),
    ]),
    result("8.3", "missing", [finding("nothing-stated", {}, { cells: ["自评表!D29"] })], { declared: null }),
    result(
      "9.1",
      "fail",
      [
        finding(
          "one-semester-only",
          { kind: "听取汇报", semester: "2023—2024学年秋季学期" },
          { severity: "warning", cells: ["工作记录!B9"] },
        ),
      ],
      {
        decidedBy: "reviewer",
        checkVerdict: "review",
        reviewer: reviewer("fail", "自评表!G31", { grade: "D", note: "会议纪要缺失" }),
      },
    ),
    result(
      "9.2",
      "pass",
      [finding("second-leader-missing", { who: "王明" }, { severity: "warning", cells: ["指导力量!A2"] })],
      {
        decidedBy: "reviewer",
        checkVerdict: "review",
        reviewer: reviewer("pass", "自评表!G32", { note: "现场核实" }),
      },
    ),
    result("10.3", "fail", [], {
      decidedBy: "reviewer",
      checkVerdict: "pass",
      reviewer: reviewer("fail", "自评表!G36", { note: "推文未经审核" }),
    }),
  ];
  return organisation(gaps, more);
}

/** A workbook with two organisations, settings that changed the scheme, and problems. */
export function richAssessment(): Assessment {
  return assessment([manyGaps(), organisation([], { name: "研究生会", kind: "graduate" })], {
    problems: PROBLEMS,
    adjustments: [
      { what: "parameter", key: "rankLimit", from: 0.3, to: 0.4, cells: [area("评分设置!F3")] },
      { what: "weight", indicator: "3.1", from: 3, to: 5, cells: [area("评分设置!D4")] },
      { what: "standing", indicator: "5.2", from: "required", to: "core", cells: [area("评分设置!C5")] },
      { what: "enabled", indicator: "2.4", from: true, to: false, cells: [area("评分设置!B6")] },
    ],
  });
}

/** A sheet we wrote as a host reads it back. */
export function snapshotOf(content: SheetContent): SheetSnapshot {
  const rows = content.rows.map(({ cells }, row) => ({
    row,
    values: cells.map((cell): CellValue => (cell?.value === "" ? null : (cell?.value ?? null))),
    formats: cells.map((cell) => (cell?.style === undefined ? undefined : content.styles[cell.style]?.numberFormat)),
  }));
  return {
    name: content.name,
    visible: true,
    protected: false,
    partial: false,
    rows: rows.filter(({ values }) => values.some((value) => value !== null)),
    merges: content.merges ?? [],
  };
}
