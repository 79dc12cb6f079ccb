/** The order of sheets, blocks and columns, and blank rows between them, change nothing in what is read. */
import * as fc from "fast-check";
import type { SheetSnapshot } from "../../src/spreadsheet";
import { readSubmission } from "../support/read-submission";
import { sheet, workbook } from "../workbook/snapshot-builder";
import { congress, form, persons, ROSTER_HEADER } from "./forms/parts";
import type { Row } from "./forms/parts";

/** A table under its heading, whose columns may stand in any order. */
interface Block {
  readonly heading: string;
  readonly rows: readonly Row[];
}

const union = (name: string, first: number, failed: number): readonly Block[] => [
  {
    heading: `海川大学${name}改革自评表（2023—2024学年）`,
    rows: form({ verdict: (item) => (item === failed ? "□是 ☑否" : "☑是 □否") }),
  },
  { heading: `${name}工作人员名单`, rows: [ROSTER_HEADER, ...persons(12, { first })] },
];
const BLOCKS: readonly Block[] = [
  ...union("学生会", 1, 7),
  ...union("研究生会", 101, 13),
  { heading: "研究生代表大会召开情况", rows: congress("2024年4月20日", "第十次研究生代表大会") },
];

function inOrder<T>(items: readonly T[], order: readonly number[]): T[] {
  return order.flatMap((index) => (index < items.length ? [items[index]!] : []));
}

/** Everything that judging rests on, without the cells. */
function readOf(sheets: readonly SheetSnapshot[]): object {
  const { organisations, recognition } = readSubmission(workbook(sheets));
  const unions = organisations.map(({ name, kind, level, scheme, declarations, roster, congresses, unread }) => {
    const said = [...declarations].map(([id, { verdict, note }]) => `${id} ${String(verdict)} ${note?.value ?? ""}`);
    const people = roster.map(({ name: person, post, department, grade }) =>
      [person, post, department, grade].join(" "),
    );
    return {
      name,
      kind,
      level,
      scheme: scheme.id,
      said: said.sort(),
      people: people.sort(),
      congresses: congresses.map(({ session }) => session),
      unread: unread.length,
    };
  });
  unions.sort((a, b) => a.name.localeCompare(b.name));
  return { unions, year: recognition.academicYear?.value, form: recognition.form.value };
}

const order = (length: number): fc.Arbitrary<number[]> =>
  fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length });

const plan = fc.record({
  blocks: order(BLOCKS.length),
  columns: fc.array(order(ROSTER_HEADER.length), { minLength: BLOCKS.length, maxLength: BLOCKS.length }),
  gaps: fc.array(fc.nat({ max: 4 }), { minLength: BLOCKS.length, maxLength: BLOCKS.length }),
  /** True where a block begins a sheet of its own. */
  breaks: fc.array(fc.boolean(), { minLength: BLOCKS.length, maxLength: BLOCKS.length }),
});

it("reads the same whatever the order of blocks, sheets and columns", () => {
  const wanted = readOf([
    sheet(
      "Sheet1",
      BLOCKS.flatMap(({ heading, rows }): Row[] => [[heading], ...rows, []]),
    ),
  ]);
  expect(wanted).toMatchObject({ unions: [{ unread: 0 }, { unread: 0 }], year: 2023, form: "self-evaluation" });
  fc.assert(
    fc.property(plan, ({ blocks, columns, gaps, breaks }) => {
      const pages: Row[][] = [[]];
      for (const { heading, rows, index } of inOrder(
        BLOCKS.map((block, at) => ({ ...block, index: at })),
        blocks,
      )) {
        if (breaks[index] === true) pages.push([]);
        const page = pages.at(-1)!;
        const own = columns[index]!.filter((column) => column < rows[0]!.length);
        page.push([heading], ...rows.map((row) => own.map((column) => row[column] ?? null)));
        for (let gap = 0; gap <= gaps[index]!; gap += 1) page.push([]);
      }
      const sheets = pages.map((rows, index) => sheet(`Sheet${index + 1}`, rows));
      expect(readOf(sheets)).toEqual(wanted);
    }),
    { numRuns: 150, seed: 20240601 },
  );
});
