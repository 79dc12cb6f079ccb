/** The departments an organisation has, by its table of departments or by its roster. */
import { takeApart } from "../parse/core";
import { remembered } from "../parse/remembered";
import { squeeze } from "../parse/text";
import type { CellAddress } from "../spreadsheet";
import { cellOf, type Organisation } from "../workbook/submission";
import { isPresidiumName } from "./posts";

/** A department's name as first written, and the cell where it stands first. */
export interface NamedDepartment {
  readonly name: string;
  readonly at: CellAddress;
}

/** Distinct departments of 工作部门, in order; a blank name or 主席团 is no department. */
export function departmentsOfTable({ departments }: Organisation): readonly NamedDepartment[] {
  return distinct(
    departments,
    (row) => row.name,
    (row) => cellOf(row, "name"),
  );
}

/** Distinct departments of the roster, in order. */
export function departmentsOfRoster({ roster }: Organisation): readonly NamedDepartment[] {
  return distinct(
    roster,
    (row) => row.department,
    (row) => cellOf(row, "department"),
  );
}

/** “共6个部门”, “合计：6”, 6: how many, not which. */
const TOTAL =
  /^(?:共计?|合计|总计|小计|计|(?:工作)?部门(?:总数|数|数量)?)?[:为有是]?\d{1,3}个?(?:工作)?(?:部门|部)?$|^(?:合计|总计|小计)/;
const UNION =
  /^(?:.{0,12}?(?:大学|学院|学校))?[校院系本]?(?:级)?(?:学生会|研究生会|学生联合会)(?:组织)?(?:的)?(?=.{2})/;
const NUMBERING =
  /^(?:\d{1,2}[.、)]?|[一二三四五六七八九十]{1,2}[.、]|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\))(?=\D)/;
/** What a presidium member looks after is no department of another name. */
const CHARGE = /^(?:分管|联系|负责|主管|协管)(?=.{2})/;
/** How the names of departments end. */
const UNIT = /.(?:部|室|处|中心|组|团|队|站|委员会|办)$/;
/** A bracket that tells departments of one name apart: 学习部（东校区）. */
const TELLING = /校区|校园|分部|[南北东西]区/;

/**
 * The departments that a cell names, each in its plainest form: 校学生会学习部, “学 习 部” and 1.学习部 are 学习部; two departments
 * may share a cell. Empty for the presidium in any form, a total, and a blank cell.
 */
export const departmentNames = remembered(readNames);

function readNames(text: string): readonly string[] {
  return splitUp(text).flatMap((part) => plainName(part) ?? []);
}

/** Taken apart only where every part is a department's name: “项目 办公室” and 宣传、文体部 are one name each. */
function splitUp(text: string): readonly string[] {
  for (const separator of [/[、，,;；/+&]/, / /, /(?<=[部室处心])(?:和|及|与|兼)/]) {
    const parts = text.split(separator).filter((part) => part.trim() !== "");
    if (parts.length > 1 && parts.every((part) => UNIT.test(takeApart(part).outside))) return parts;
  }
  return [text];
}

function plainName(text: string): string | null {
  if (isPresidiumName(squeeze(text))) return null;
  const { outside, inside } = takeApart(text);
  const bare = outside.replace(NUMBERING, "").replace(UNION, "").replace(CHARGE, "");
  if (bare === "" || TOTAL.test(bare) || isPresidiumName(bare)) return null;
  const telling = inside.find((words) => TELLING.test(words));
  return telling === undefined ? bare : `${bare}(${telling})`;
}

/** What a department's name says about layers above or below the departments. */
export function layerOf(name: string): "layer" | "suspected" | null {
  const bare = takeApart(name).outside;
  if (/(?:中心|项目办公室|项目办)$/.test(bare)) return "layer";
  return /中心(?!组)|项目办公室/.test(bare) ? "suspected" : null;
}

/** The first of each name; 学习 is the same as 学习部. */
function distinct<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  at: (row: Row) => CellAddress,
): readonly NamedDepartment[] {
  const found = new Map<string, NamedDepartment>();
  for (const row of rows) {
    for (const name of departmentNames(nameOf(row))) if (!found.has(name)) found.set(name, { name, at: at(row) });
  }
  return [...found.values()].filter(({ name }) => !found.has(`${name}部`));
}
