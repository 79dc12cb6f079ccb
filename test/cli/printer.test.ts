import { printerFor } from "../../src/cli/printer";

function printed(held: boolean): string[] {
  const said: string[] = [];
  const terminal = {
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
    width: 80,
    colour: false,
    interactive: held,
  };
  const printer = printerFor(held, terminal);
  printer.out("甲\n");
  printer.err("坏.xlsx：打不开\n");
  printer.out("乙\n");
  printer.flush();
  return said;
}

describe("what waits while a progress bar has the terminal", () => {
  it("comes with what went wrong last, where 140 lines do not hide it", () => {
    expect(printed(true)).toEqual(["甲\n", "乙\n", "坏.xlsx：打不开\n"]);
  });

  it("keeps its order where nothing has to wait", () => {
    expect(printed(false)).toEqual(["甲\n", "坏.xlsx：打不开\n", "乙\n"]);
  });
});
