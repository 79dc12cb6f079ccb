import { readFileSync } from "node:fs";
import { pageSession } from "../../src/desk/book/page-session";
import { createDeskEngine } from "../../src/desk/engine/engine";
import type { OnStep, PaneSession, PaneStep } from "../../src/session/pane-session";

async function session(late: (onStep: OnStep) => void): Promise<PaneSession> {
  const engine = createDeskEngine();
  await engine.configure({ language: "zh-CN", today: "2024-06-20" });
  await engine.assess("a", "college.xlsx", new Blob([Uint8Array.from(readFileSync("samples/college.xlsx"))]));
  const book = await engine.open("a");
  return pageSession(
    {
      ...book,
      check: async (options, onStep) => {
        const result = await book.check(options, onStep);
        if (onStep) late(onStep);
        return result;
      },
    },
    {
      onSelect: () => undefined,
      onChange: () => undefined,
      answers: {},
      reviewing: false,
      onAnswers: () => undefined,
      onAsked: () => undefined,
      onUnsaved: () => undefined,
    },
  );
}

test("a step that arrives after the result is not passed on: the pane would stay busy for good", async () => {
  const heard: PaneStep[] = [];
  const opened = await session((onStep) => void setTimeout(() => onStep("opening"), 5));
  await opened.check({ mark: false }, (step) => heard.push(step));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(heard).toEqual(["reading", "understanding", "judging"]);
  expect(opened.latest?.assessment.organisations).toHaveLength(1);
});
