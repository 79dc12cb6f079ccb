import { reformCheck, reformCheckIn } from "./cli";

describe("a command line that cannot be carried out is answered in one language", () => {
  it.each([
    [["grade"], "缺少参数 <file>。用 reform-check --help 查看用法。\n"],
    [["compare", "a"], "缺少参数 <new>。用 reform-check --help 查看用法。\n"],
    [["grade", "a.xlsx", "--outt", "b"], "没有 --outt 这个选项，是不是 --out？用 reform-check --help 查看用法。\n"],
    [["grade", "a.xlsx", "--out"], "选项 --out <dir> 后面缺少内容。用 reform-check --help 查看用法。\n"],
    [["template"], "还需要写出 -o, --output <file>。用 reform-check --help 查看用法。\n"],
    [["compare", "a", "b", "c"], "参数太多。用 reform-check --help 查看用法。\n"],
    [["grad", "a.xlsx"], "没有 grad 这个命令，是不是 grade？用 reform-check --help 查看用法。\n"],
    [["grade", "a.xlsx", "--jobs", "x"], "--jobs 要写 1 到 64 的整数，不能是“x”。\n"],
    [["grade", "a", "--json", "-", "--format", "csv"], "--json - 已占用标准输出，不能同时用 --format csv。\n"],
  ])("%j", async (argv, said) => {
    expect(await reformCheck(...argv)).toEqual({ status: 2, out: "", err: said });
  });

  it("in English as well", async () => {
    const english = { REFORM_CHECK_LANG: "en-US" };
    expect((await reformCheckIn(english, "grade")).err).toBe("<file> is missing. See reform-check --help.\n");
    expect((await reformCheckIn(english, "grade", "a", "--jobs", "x")).err).toBe(
      "--jobs takes a whole number from 1 to 64, not “x”.\n",
    );
  });
});

describe("help", () => {
  it("is the answer to a command line without a command", async () => {
    const { status, out, err } = await reformCheck();
    expect({ status, out }).toEqual({ status: 2, out: "" });
    expect(err).toMatch(/^用法：[\s\S]*rollup[\s\S]*帮助\n$/);
  });

  it("tells defaults in the language of the rest", async () => {
    const { out } = await reformCheck("template", "--help");
    expect(out).toContain("（默认 zh-CN）");
    expect(out).toContain("（默认 学生会）");
    expect(out).not.toContain("default");
  });
});

describe("a file that is not there", () => {
  it("is said so, without codes of the system", async () => {
    const { status, err } = await reformCheck("grade", "没有这份.xlsx");
    expect({ status, err }).toEqual({
      status: 2,
      err: "没有这份.xlsx：找不到这个文件或文件夹。请检查路径和文件名。\n",
    });
  });
});
