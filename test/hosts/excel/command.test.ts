/** The simulated Excel has neither ribbon nor dialogs: here Office is what these two need of it. */
import { onCommand, showDialog } from "../../../src/hosts/excel/command";

interface Pressed {
  readonly completed: () => void;
}
type Closed = (event: { error: number }) => void;

interface Pretended {
  readonly said: string[];
  readonly press: () => Promise<void>;
}

function pretend({ dialogs = true, refused = false } = {}): Pretended {
  const said: string[] = [];
  const buttons: ((event: Pressed) => void)[] = [];
  const value = {
    addEventHandler: (_: unknown, closed: Closed) => {
      setTimeout(() => {
        closed({ error: 12003 });
        said.push("closed");
        closed({ error: 12006 });
      }, 5);
    },
  };
  const office = {
    actions: {
      associate: (name: string, run: (event: Pressed) => void) => {
        said.push(name);
        buttons.push(run);
      },
    },
    AsyncResultStatus: { Succeeded: "succeeded" },
    EventType: { DialogEventReceived: "dialogEventReceived" },
    context: {
      requirements: { isSetSupported: () => dialogs },
      ui: {
        displayDialogAsync: (address: string, _: unknown, done: (result: unknown) => void) => {
          said.push(`shown ${address}`);
          done(refused ? { status: "failed" } : { status: "succeeded", value });
        },
      },
    },
  };
  Object.assign(globalThis, { Office: office });
  return { said, press: () => new Promise((resolve) => buttons[0]?.({ completed: resolve })) };
}

describe("a button of the ribbon", () => {
  it("tells its result in a small window, and Excel when that is closed", async () => {
    const { said, press } = pretend();
    onCommand("checkAndMark", async () => {
      said.push("done");
      expect(await showDialog("https://localhost/taskpane.html?told")).toBe(true);
    });
    await press();
    expect(said).toEqual(["checkAndMark", "done", "shown https://localhost/taskpane.html?told", "closed"]);
  });

  it("is over for Excel also where the work fails", async () => {
    const { press } = pretend();
    onCommand("checkAndMark", () => Promise.reject(new Error("x")));
    await expect(press()).resolves.toBeUndefined();
  });

  it.each([{ dialogs: false }, { refused: true }])("does without a window where Excel shows none (%o)", async (how) => {
    pretend(how);
    expect(await showDialog("https://localhost/")).toBe(false);
  });
});
