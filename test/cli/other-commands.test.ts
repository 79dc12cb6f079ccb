import { copyFileSync, readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import ExcelJS from "exceljs";
import { SCHEMES } from "../../src/criteria";
import { reformCheck, sample, temporaryFolder } from "./cli";

const folder = temporaryFolder();

const parts = (path: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes).toString("base64")]),
  );

describe("template", () => {
  it.each(SCHEMES.map(({ id }) => id))(
    "makes a blank checklist for %s that reads without a problem",
    async (scheme) => {
      const file = folder.path(`blank-${scheme}.xlsx`);
      expect(await reformCheck("template", "-o", file, "--scheme", scheme)).toMatchObject({ status: 0, err: "" });
      const { status, out } = await reformCheck("grade", file, "--json", "-", "--no-write");
      const document = JSON.parse(out);
      expect(document.scheme).toBe(scheme);
      expect(document.problems.filter(({ severity }: { severity: string }) => severity === "error")).toEqual([]);
      const verdicts = new Set(document.organisations[0].indicators.map(({ verdict }: { verdict: string }) => verdict));
      expect([...verdicts].filter((verdict) => verdict !== "missing" && verdict !== "not-applicable")).toEqual([]);
      expect(status).toBe(1);
    },
  );

  it("gives each organisation its own column and rows", async () => {
    const file = folder.path("two.xlsx");
    await reformCheck("template", "-o", file, "--org", "学生会，研究生会");
    const { out } = await reformCheck("grade", file, "--json", "-", "--no-write");
    expect(JSON.parse(out).organisations.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual(
      [
        ["学生会", "undergraduate"],
        ["研究生会", "graduate"],
      ],
    );
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        "基本信息",
        "自评表",
        "人员名单",
        "工作部门",
        "学代会",
        "工作记录",
        "规章制度",
        "指导力量",
        "院级组织",
        "评分设置",
      ]),
    );
  });

  it("does not replace a file unless told to", async () => {
    const file = folder.path("existing.xlsx");
    copyFileSync(sample("all-met.xlsx"), file);
    const before = readFileSync(file);
    expect((await reformCheck("template", "-o", file)).status).toBe(2);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect((await reformCheck("template", "-o", file, "--force")).status).toBe(0);
  });

  it.each([[" , "], ["学生会,学生会"]])("refuses --org %j", async (names) => {
    expect((await reformCheck("template", "-o", folder.path("no.xlsx"), "--org", names)).status).toBe(2);
  });
});

describe("clear", () => {
  it.each(["many-gaps.xlsx", "two-organisations.xlsx", "three-column-form.xlsx", "college.xlsx"])(
    "gives back %s as it was before grading",
    async (name) => {
      const file = folder.path(name);
      copyFileSync(sample(name), file);
      await reformCheck("grade", file);
      const graded = file.replace(".xlsx", ".graded.xlsx");
      const cleared = file.replace(".xlsx", ".cleared.xlsx");
      expect((await reformCheck("clear", graded, "-o", cleared)).status).toBe(0);
      expect(parts(graded)).not.toEqual(parts(file));
      expect(parts(cleared)).toEqual(parts(file));
    },
  );

  it("copies a workbook that has no marks, and says so", async () => {
    const { status, out } = await reformCheck("clear", sample("college.xlsx"), "-o", folder.path("copy.xlsx"));
    expect(status).toBe(0);
    expect(out).toContain("没有");
    expect(readFileSync(folder.path("copy.xlsx")).equals(readFileSync(sample("college.xlsx")))).toBe(true);
  });

  it("never writes over its input", async () => {
    const file = folder.path("mine.xlsx");
    copyFileSync(sample("college.xlsx"), file);
    expect((await reformCheck("clear", file, "-o", file, "--force")).status).toBe(2);
  });
});

describe("criteria", () => {
  it("lists all indicators of a scheme with remediation, as text and as JSON", async () => {
    const text = await reformCheck("criteria");
    expect(text.status).toBe(0);
    expect(text.out.match(/佐证/g)?.length).toBeGreaterThanOrEqual(34);
    const { items } = JSON.parse((await reformCheck("criteria", "--scheme", "college", "--format", "json")).out);
    expect(items).toHaveLength(13);
    expect(items[12].indicators.map(({ id }: { id: string }) => id)).toEqual(["10.1", "10.2"]);
  });

  it("says that weights are the project's own", async () => {
    expect((await reformCheck("criteria", "--lang", "en-US")).out).toContain("not an official figure");
  });
});
