/** `npm run samples`: makes the workbooks in samples/ anew. The same input gives the same bytes. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemeById } from "../src/criteria";
import type { OrganisationKind } from "../src/criteria";
import { createWorkbook } from "../src/hosts/file";
import type { SheetContent } from "../src/spreadsheet";
import { templateSheets } from "../src/template";
import { fillSheets } from "./samples/fill";
import { ALL_MET, COLLEGE, MANY_GAPS, TWO_ORGANISATIONS } from "./samples/schools";
import { publishedPage } from "./samples/published-page";
import { threeColumnForm } from "./samples/three-column-form";

const UNION: { name: string; kind: OrganisationKind } = { name: "学生会", kind: "undergraduate" };
const GRADUATE_UNION: { name: string; kind: OrganisationKind } = { name: "研究生会", kind: "graduate" };

function blank(schemeId: string, organisations = [UNION]): SheetContent[] {
  const scheme = schemeById(schemeId);
  if (!scheme) throw new Error(`no scheme ${schemeId}`);
  return templateSheets({ scheme, organisations });
}

async function main(): Promise<void> {
  const folder = "samples";
  mkdirSync(folder, { recursive: true });
  const workbooks: Readonly<Record<string, Uint8Array>> = {
    "blank-checklist.xlsx": createWorkbook(blank("acceptance")),
    "all-met.xlsx": createWorkbook(fillSheets(blank("acceptance"), ALL_MET)),
    "many-gaps.xlsx": createWorkbook(fillSheets(blank("acceptance"), MANY_GAPS)),
    "two-organisations.xlsx": createWorkbook(
      fillSheets(blank("acceptance", [UNION, GRADUATE_UNION]), TWO_ORGANISATIONS),
    ),
    "college.xlsx": createWorkbook(
      fillSheets(blank("college", [{ name: "文学院学生会", kind: "undergraduate" }]), COLLEGE),
    ),
    "three-column-form.xlsx": await threeColumnForm(),
    "published-page.xlsx": publishedPage(),
  };
  for (const [name, bytes] of Object.entries(workbooks)) {
    writeFileSync(join(folder, name), bytes);
    console.log(`${join(folder, name)}  ${String(Math.round(bytes.length / 1024))} KB`);
  }
}

void main();
