import { schemeById } from "../../src/criteria";
import { closestOf, matchRow } from "../../src/recognise/form-match";
import { leadingNumber, readItemNumber } from "../../src/parse/item-number";

function match(schemeId: string, number: string | null, text: string): object | null {
  const scheme = schemeById(schemeId);
  if (!scheme) throw new Error(`no scheme ${schemeId}`);
  const found = matchRow(scheme, number, text);
  return found && { indicators: found.indicators, overruled: found.overruled !== null };
}

describe("a row of a form", () => {
  it.each<[string, string, string | null, string, object | null]>([
    ["number and text agree", "self-2022", "3", "工作人员不超过40人", { indicators: ["3.1"], overruled: false }],
    [
      "the number's indicator is named beside another",
      "self-2022",
      "4",
      "工作人员中主席团成员5人",
      { indicators: ["3.2"], overruled: false },
    ],
    [
      "another is named far more clearly",
      "self-2022",
      "4",
      "工作人员不超过40人，精简至60人以内（含主席团成员）",
      { indicators: ["3.1"], overruled: true },
    ],
    [
      "the text overrules into an item of two",
      "self-2022",
      "15",
      "聘任专职干部担任秘书长",
      { indicators: ["10.1", "10.2"], overruled: true },
    ],
    [
      "two telling words overrule a full id",
      "acceptance",
      "3.1",
      "主席团成员不超过5人",
      { indicators: ["3.2"], overruled: true },
    ],
    [
      "an indicator that the scheme does not ask for",
      "self-2022",
      null,
      "执行主席由主席团成员按学期轮值",
      { indicators: ["2.2"], overruled: false },
    ],
    ["one vague word names nothing", "acceptance", null, "团员", null],
    [
      "of two that fit alike the one that the scheme asks for",
      "college",
      null,
      "50%听取",
      { indicators: ["9.1"], overruled: false },
    ],
    ["no word at all", "acceptance", null, "其他", null],
    ["nothing", "acceptance", null, "", null],
  ])("%s", (_, scheme, number, text, expected) => {
    expect(match(scheme, number, text)).toEqual(expected);
  });

  it.each([
    ["主席团成员不超过5人", "3.2"],
    ["部门不超过6个", "3.3"],
    ["规模", null],
  ])("“%s” among staff, presidium and departments is %j", (text, id) => {
    expect(closestOf(["3.1", "3.2", "3.3"], text)).toBe(id);
  });

  it("names nobody where two fit alike", () => {
    expect(closestOf(["5.3", "9.1"], "50%听取")).toBeNull();
  });
});

describe("numbers", () => {
  it.each([
    ["40人以内", null],
    ["2023年召开学代会", null],
    ["30%以内", null],
    ["3.40人以内", "3"],
    ["6个部门", null],
    ["一、职能", null],
    ["", null],
    ["10.2聘任秘书长", "10.2"],
    ["03、规模", "3"],
  ])("before the text “%s”: %j", (text, number) => {
    expect(leadingNumber(text)).toBe(number);
  });

  it.each([
    ["123", null],
    ["1.1.1", null],
    ["二", null],
    ["1。", "1"],
    ["［5］", "5"],
  ])("in a cell “%s”: %j", (text, number) => {
    expect(readItemNumber(text)).toBe(number);
  });
});
