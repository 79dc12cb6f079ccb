/** Small literal facts to judge: only what a case is about has to be said. Row 2 of each table is its first row. */
import type { Outcome } from "../../src/assess";
import type { CheckContext } from "../../src/assess/check";
import { CHECKS } from "../../src/assess/checks";
import { parseDay } from "../../src/assess/dates";
import { academicYearOf } from "../../src/assess/semester";
import { DEFAULT_PARAMETERS, schemeById, type IndicatorId, type Parameters, type Scheme } from "../../src/criteria";
import { formatArea, type CellAddress } from "../../src/spreadsheet";
import type {
  Bounds,
  CivilDate,
  CollegeUnion,
  Congress,
  Declaration,
  Department,
  GuidancePerson,
  Organisation,
  Profile,
  Reading,
  RemarkDate,
  RemarkFigure,
  RuleDocument,
  StaffMember,
  Stated,
  StatedFigure,
  TableSource,
  TableSources,
  WorkRecord,
} from "../../src/workbook/submission";

/** The day to judge by unless a case says otherwise: in the autumn semester of 2023. */
export const AS_OF = "2023-11-20";

function table<Field extends string>(sheet: string, ...fields: Field[]): TableSource<Field> {
  const columns: Partial<Record<Field, number>> = {};
  fields.forEach((field, column) => (columns[field] = column));
  return { sheet, headerRow: 0, columns };
}

/** A table that lacks some columns. */
export function without<Field extends string>(source: TableSource<Field>, ...fields: Field[]): TableSource<Field> {
  const columns = { ...source.columns };
  for (const field of fields) Reflect.deleteProperty(columns, field);
  return { ...source, columns };
}

/** Every table of the standard workbook, with its columns from A on. */
export const TABLES = {
  selfCheck: table("自评表", "number", "indicator", "verdict", "note", "evidence", "reviewerVerdict"),
  roster: table(
    "人员名单",
    "name",
    "post",
    "department",
    "politicalStatus",
    "grade",
    "schooling",
    "ranking",
    "cohort",
    "failedCourse",
    "collegeExperience",
  ),
  departments: table("工作部门", "name", "heads", "others"),
  congresses: table("学代会", "session", "date", "delegates", "nonCadreDelegates", "presidiumMethod", "delegateMethod"),
  records: table("工作记录", "date", "kind", "topic", "participants"),
  documents: table("规章制度", "kind", "title", "status", "date"),
  guidance: table("指导力量", "role", "name", "post", "fullTime"),
  collegeUnions: table("院级组织", "college", "staff", "presidium", "departments"),
} as const satisfies TableSources;

/** No table at all. */
export const NO_TABLES: TableSources = {
  selfCheck: null,
  roster: null,
  departments: null,
  congresses: null,
  records: null,
  documents: null,
  guidance: null,
  collegeUnions: null,
};

export const blank: Reading<never> = { state: "blank" };
export const read = <T>(value: T): Reading<T> => ({ state: "read", value });
export const unreadable = (text: string): Reading<never> => ({ state: "unreadable", text });

/** "2023-03-30", "2023-03" or "2023"; "" is blank and anything else unreadable. */
export function date(text: string): Reading<CivilDate> {
  if (text === "") return blank;
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!match) return unreadable(text);
  const part = (value: string | undefined): number | null => (value === undefined ? null : Number(value));
  return read({ year: Number(match[1]), month: part(match[2]), day: part(match[3]) });
}

/** A ranking by rank and cohort, or by share alone. */
export function ranking(rank: number, cohort?: number): StaffMember["ranking"] {
  return cohort === undefined
    ? read({ share: rank, rank: null, cohort: null })
    : read({ share: rank / cohort, rank, cohort });
}

type Fields<Row> = Partial<Omit<Row, "source" | "row">>;

/** A third-year League member in order: within the first 30 %, nothing failed. */
export const staff = (fields: Fields<StaffMember> = {}): StaffMember => ({
  source: TABLES.roster,
  row: 0,
  name: "林晓",
  post: "干事",
  department: "办公室",
  departmentIsRepeated: false,
  politicalStatus: "共青团员",
  college: "文学院",
  grade: "2021级",
  schooling: "本科",
  ranking: ranking(10, 100),
  failedCourse: read(false),
  collegeExperience: read(true),
  note: "",
  ...fields,
});

/** So many people, named 成员1, 成员2 …. */
export const people = (count: number, fields: Fields<StaffMember> = {}): StaffMember[] =>
  Array.from({ length: count }, (_, index) => staff({ name: `成员${index + 1}`, ...fields }));

export const department = (
  name: string,
  heads: Reading<number> = blank,
  others: Reading<number> = blank,
): Department => ({
  source: TABLES.departments,
  row: 0,
  name,
  heads,
  others,
});

/** A congress in order, held on a day as in `date`. */
export const congress = (day: string, fields: Fields<Congress> = {}): Congress => ({
  source: TABLES.congresses,
  row: 0,
  session: "第三次",
  date: date(day),
  planned: false,
  dateText: day,
  place: "",
  delegates: read(200),
  nonCadreDelegates: read(150),
  presidiumMethod: "学代会选举产生",
  delegateMethod: "班级团支部推荐，学院选举产生",
  ...fields,
});

const KIND_TEXTS: Readonly<Record<WorkRecord["kind"], string>> = {
  "review-meeting": "述职评议",
  "party-hearing": "听取汇报",
  "staff-training": "全员培训",
  "political-study": "政治学习",
  "conduct-pledge": "自律公约学习",
  other: "其他",
};

export const event = (kind: WorkRecord["kind"], day: string, fields: Fields<WorkRecord> = {}): WorkRecord => ({
  source: TABLES.records,
  row: 0,
  kind,
  kindText: KIND_TEXTS[kind],
  date: date(day),
  dateText: day,
  semester: null,
  planned: false,
  topic: "",
  participants: "",
  ...fields,
});

const STATUS_TEXTS = {
  issued: "正式印发",
  trial: "试行",
  draft: "草案",
  consultation: "征求意见稿",
  planned: "拟制定",
  repealed: "已废止",
};

export const ruleDocument = (
  kind: RuleDocument["kind"],
  status: RuleDocument["status"],
  fields: Fields<RuleDocument> = {},
): RuleDocument => ({
  source: TABLES.documents,
  row: 0,
  kind,
  title: "某办法",
  isDraftTitle: false,
  isOfAnother: false,
  status,
  statusText: status === "unclear" ? "走流程" : status === "" ? "" : STATUS_TEXTS[status],
  date: blank,
  ...fields,
});

export const guide = (role: GuidancePerson["role"], fields: Fields<GuidancePerson> = {}): GuidancePerson => ({
  source: TABLES.guidance,
  row: 0,
  role,
  name: "周宁",
  post: "校团委副书记",
  fullTime: read(true),
  ...fields,
});

export const collegeUnion = (
  college: string,
  figures: readonly [Reading<number>, Reading<number>, Reading<number>],
): CollegeUnion => ({
  source: TABLES.collegeUnions,
  row: 0,
  college,
  name: "",
  staff: figures[0],
  presidium: figures[1],
  departments: figures[2],
});

const place = (sheet: string, row: number, column: number): CellAddress => ({ sheet, row, column });

/** A row of 自评表: its verdict, remark and evidence ("" leaves one out). */
export function declared(
  verdict: Declaration["verdict"],
  {
    note = "",
    evidence = "",
    ...fields
  }: { note?: string; evidence?: string } & Partial<
    Pick<Declaration, "evidenceColumn" | "figure" | "dates" | "reviewer" | "text">
  > = {},
): Declaration {
  const texts = { yes: "是", no: "否", unclear: "基本符合" };
  const stated = (value: string, column: number): Stated<string> | null =>
    value === "" ? null : { value, at: place("自评表", 1, column) };
  return {
    verdict,
    text: verdict === null ? "" : texts[verdict],
    at: place("自评表", 1, 2),
    note: stated(note, 3),
    evidence: stated(evidence, 4),
    evidenceColumn: true,
    figure: null,
    dates: [],
    reviewer: null,
    ...fields,
  };
}

/** 是 with evidence. */
export const proven = declared("yes", { evidence: "佐证1" });

export const figure = (value: number, exact = true, text = `实有${value}`): RemarkFigure => ({ value, exact, text });

/** A figure that is stated and says nothing of this school today. */
export const noFigure = (text: string): RemarkFigure => ({ value: null, exact: false, text });

/** A figure that is only known to lie between two numbers. */
export const between = (atLeast: number, atMost: number, text: string): RemarkFigure => ({
  value: atLeast,
  exact: false,
  text,
  bounds: { atLeast, atMost },
});

export function remarkDate(day: string, planned = false): RemarkDate {
  const reading = date(day);
  if (reading.state !== "read") throw new Error(`no date: ${day}`);
  return { date: reading.value, planned, yearAssumed: false, text: day };
}

const PROFILE_ROWS = [
  "students",
  "campuses",
  "collegeUnions",
  "staff",
  "presidium",
  "departments",
  "academicYear",
] as const;
/** A number, or the words of a figure that is of no use, with what it can be held to. */
type ProfileFigure = number | { readonly text: string; readonly bounds?: Bounds };
type ProfileFigures = Partial<Record<(typeof PROFILE_ROWS)[number], ProfileFigure>>;

/** What a case says about an organisation; everything else is empty. */
export interface Facts {
  readonly unread?: Organisation["unread"];
  readonly scheme?: string;
  readonly name?: string;
  readonly kind?: Organisation["kind"];
  readonly level?: Organisation["level"];
  readonly school?: string;
  readonly profile?: ProfileFigures;
  readonly declarations?: Partial<Record<IndicatorId, Declaration>>;
  readonly roster?: readonly StaffMember[];
  readonly departments?: readonly Department[];
  readonly congresses?: readonly Congress[];
  readonly records?: readonly WorkRecord[];
  readonly documents?: readonly RuleDocument[];
  readonly guidance?: readonly GuidancePerson[];
  readonly collegeUnions?: readonly CollegeUnion[];
  readonly collegeUnionsOfOthersOnly?: boolean;
  readonly sources?: Partial<TableSources>;
}

function numbered<Row extends { row: number }>(rows: readonly Row[] | undefined): Row[] {
  return (rows ?? []).map((row, index) => ({ ...row, row: index + 1 }));
}

function profileOf(figures: ProfileFigures): Profile {
  const stated = (key: (typeof PROFILE_ROWS)[number]): StatedFigure | null => {
    const figure = figures[key];
    const at = place("基本信息", PROFILE_ROWS.indexOf(key), 1);
    if (figure === undefined) return null;
    if (typeof figure === "number") return { value: figure, at };
    return { value: null, text: figure.text, bounds: figure.bounds ?? { atLeast: 0, atMost: Infinity }, at };
  };
  const year = stated("academicYear");
  return {
    students: stated("students"),
    campuses: stated("campuses"),
    collegeUnions: stated("collegeUnions"),
    staff: stated("staff"),
    presidium: stated("presidium"),
    departments: stated("departments"),
    academicYear: year && year.value !== null ? { value: year.value, at: year.at } : null,
    link: null,
  };
}

function isId(id: string): id is IndicatorId {
  return id in CHECKS;
}

export function organisation(facts: Facts = {}): Organisation {
  const declarations = new Map<IndicatorId, Declaration>();
  for (const [id, declaration] of Object.entries(facts.declarations ?? {})) {
    if (isId(id)) declarations.set(id, declaration);
  }
  return {
    name: facts.name ?? "学生会",
    at: null,
    kind: facts.kind ?? "undergraduate",
    level: facts.level ?? "school",
    scheme: scheme(facts.scheme),
    school: facts.school ?? "云溪大学",
    profile: profileOf(facts.profile ?? {}),
    declarations,
    roster: numbered(facts.roster),
    departments: numbered(facts.departments),
    congresses: numbered(facts.congresses),
    records: numbered(facts.records),
    documents: numbered(facts.documents),
    guidance: numbered(facts.guidance),
    collegeUnions: numbered(facts.collegeUnions),
    unread: facts.unread ?? [],
    collegeUnionsOfOthersOnly: facts.collegeUnionsOfOthersOnly ?? false,
    sources: { ...TABLES, ...facts.sources },
  };
}

/** A built-in scheme. */
export function scheme(id = "acceptance"): Scheme {
  const found = schemeById(id);
  if (!found) throw new Error(`no scheme ${id}`);
  return found;
}

export interface Circumstances {
  readonly asOf?: string;
  readonly scheme?: string;
  readonly parameters?: Partial<Parameters>;
  readonly academicYear?: number;
}

export function contextOf(id: IndicatorId, facts: Facts, given: Circumstances = {}): CheckContext {
  return {
    indicator: id,
    asOf: parseDay(given.asOf ?? AS_OF),
    parameters: { ...DEFAULT_PARAMETERS[facts.level ?? "school"], ...given.parameters },
    scheme: scheme(given.scheme),
    academicYear: given.academicYear ?? academicYearOf(parseDay(given.asOf ?? AS_OF)),
  };
}

/** What an indicator's check says about these facts. */
export function check(id: IndicatorId, facts: Facts, given: Circumstances = {}): Outcome {
  return CHECKS[id](organisation(facts), contextOf(id, facts, given));
}

/** "fail overclaimed staff-over-limit": the verdict and the codes of the findings, in their order. */
export function short({ verdict, findings }: Pick<Outcome, "verdict" | "findings">): string {
  return [verdict, ...findings.map(({ code }) => code)].join(" ");
}

/** The cells of every finding, in order: "人员名单!B3". */
export function cellsOf({ findings }: Pick<Outcome, "findings">): string[] {
  return findings.flatMap(({ cells }) => cells.map(formatArea));
}

/** A case: what it proves, the facts, what comes out ("verdict code code"), and the circumstances. */
export type Case = readonly [title: string, facts: Facts, expected: string, given?: Circumstances];

/** Runs a table of cases against one indicator's check. Every fail must say where. */
export function cases(id: IndicatorId, rows: readonly Case[]): void {
  it.each(rows.map((row) => [row[0], row] as const))("%s", (_title, [, facts, expected, given]) => {
    const outcome = check(id, facts, given);
    expect(short(outcome)).toBe(expected);
    if (outcome.verdict === "fail") expect(cellsOf(outcome)).not.toEqual([]);
  });
}

/** The declaration alone, which every check falls back to. */
export function fallsBackToDeclaration(id: IndicatorId, facts: Facts = {}): void {
  cases(id, [
    ["是 with evidence passes where there are no data", { ...facts, declarations: { [id]: proven } }, "pass"],
    ["否 fails where there are no data", { ...facts, declarations: { [id]: declared("no") } }, "fail declared-not-met"],
    ["nothing at all is missing", facts, "missing nothing-stated"],
  ]);
}
