import { kindOf, OrganisationDirectory } from "../../src/recognise/organisations";
import type { KnownOrganisation } from "../../src/recognise/organisations";

function organisation(
  name: string,
  kind: KnownOrganisation["kind"],
  more: Partial<KnownOrganisation> = {},
): KnownOrganisation {
  return { name, kind, alias: "", school: "", ...more };
}

const BOTH = [
  organisation("华山大学学生会", "undergraduate", { school: "华山大学", alias: "本科" }),
  organisation("华山大学研究生会", "graduate", { school: "华山大学" }),
];

describe("the column 组织", () => {
  it.each<[string, number | null]>([
    ["", 0],
    ["华山大学学生会", 0],
    ["华山大学 研究生会", 1],
    ["本科", 0],
    ["学生会", 0],
    ["研究生会", 1],
    ["研会", 1],
    ["校学生会", 0],
    ["校研究生会", 1],
    ["共青团华山大学委员会学生会", 0],
    ["文学院学生会", null],
    ["华山大学文学院研究生会", null],
    ["校友会", null],
    ["华山大学", null],
    ["会", null],
  ])("“%s” means organisation %j of two", (text, index) => {
    const directory = new OrganisationDirectory(BOTH);
    expect(directory.match(text)).toBe(index);
    expect(directory.match(text)).toBe(index);
  });

  it("takes the school's own name for no college", () => {
    const directory = new OrganisationDirectory([organisation("学生会", "undergraduate", { school: "华山学院" })]);
    expect(directory.match("华山学院学生会")).toBe(0);
    expect(directory.match("文学院学生会")).toBeNull();
    expect(directory.match("华山学院")).toBe(0);
  });

  it("takes blanks for the first", () => {
    const directory = new OrganisationDirectory([
      organisation("学生会", "undergraduate"),
      organisation("研究生会", "graduate"),
    ]);
    expect([directory.match(""), directory.match(" ")]).toEqual([0, 0]);
  });

  it("means nobody where two would fit", () => {
    const directory = new OrganisationDirectory([
      organisation("甲校学生会", "undergraduate"),
      organisation("乙校学生会", "undergraduate"),
    ]);
    expect(directory.match("学生会")).toBeNull();
    expect(directory.match("丙校学生会")).toBeNull();
    expect(directory.names).toBe("甲校学生会、乙校学生会");
  });
});

describe("what a name says of the kind of union", () => {
  it.each([
    ["博士生", "graduate"],
    ["大学生", "undergraduate"],
    ["校友", null],
  ])("%s is %j", (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
