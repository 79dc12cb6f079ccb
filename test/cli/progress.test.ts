import { showProgress } from "../../src/cli/progress";
import { messagesFor } from "../../src/i18n/all";

const words = messagesFor("zh-CN").cli;

function listen(total: number): { said: string[]; progress: ReturnType<typeof showProgress> } {
  const said: string[] = [];
  const terminal = {
    out: () => undefined,
    err: (text: string) => void said.push(text),
    width: 80,
    colour: false,
    interactive: false,
  };
  return { said, progress: showProgress(total, terminal, words) };
}

describe("progress where there is no terminal", () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it("is a plain line now and then, not one per file", () => {
    const { said, progress } = listen(300);
    for (let done = 0; done < 300; done += 1) {
      jest.advanceTimersByTime(100);
      progress.step("学校.xlsx");
    }
    progress.stop();
    expect(said).toEqual(["已评估 100 / 300 份\n", "已评估 200 / 300 份\n", "已评估 300 / 300 份\n"]);
  });

  it("says nothing of a run that is over at once, or of a single file", () => {
    for (const total of [1, 50]) {
      const { said, progress } = listen(total);
      for (let done = 0; done < total; done += 1) progress.step("学校.xlsx");
      expect(said).toEqual([]);
    }
  });
});
