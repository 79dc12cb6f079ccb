/** A checklist with a long roster, made from a sample. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fromXlsx } from "../../excel-host/model/from-xlsx";
import type { WorkbookJson } from "../../excel-host/model/types";
import { cellName } from "../../../src/spreadsheet";

const FIRST_ROW = 3;

export async function sample(name: string): Promise<WorkbookJson> {
  return fromXlsx(new Uint8Array(readFileSync(join(process.cwd(), "samples", name))), name);
}

/** The sample with `people` rows in its roster, every `every`-th of whom carries a gap. */
export async function longRoster(people: number, every: number): Promise<WorkbookJson> {
  const book = await sample("all-met.xlsx");
  const roster = book.sheets.find(({ name }) => name === "人员名单");
  if (!roster) throw new Error("the sample has no roster");
  const headers = Object.fromEntries(
    Object.entries(roster.cells)
      .filter(([name]) => /^[A-Z]+3$/.test(name))
      .map(([name, { value }]) => [String(value), name.charCodeAt(0) - 65]),
  );
  roster.cells = Object.fromEntries(
    Object.entries(roster.cells).filter(([name]) => Number(name.replace(/\D/g, "")) <= FIRST_ROW),
  );
  for (let index = 0; index < people; index += 1) {
    const set = (header: string, value: string | number): void => {
      const column = headers[header];
      if (column !== undefined) roster.cells[cellName(FIRST_ROW + index, column)] = { value };
    };
    set("序号", index + 1);
    set("姓名", `学生${index + 1}`);
    set("职务", index < 3 ? "主席团成员" : "工作人员");
    set("部门", `部门${index % 6}`);
    set("政治面貌", index % every === 0 ? "群众" : "共青团员");
    set("学院", "马克思主义学院");
    set("年级", "2022级");
    set("学历层次", "本科");
    set("综合排名", `${(index % 20) + 1}/150`);
    set("专业人数", 150);
    set("是否有不及格", "否");
    set("院级经历", "是");
    set("备注", "无");
  }
  return book;
}
