/** @jest-environment jsdom */
import { messagesFor } from "../../src/i18n";
import { SessionError } from "../../src/session/session-error";
import { HostError, InputError, type HostErrorCode } from "../../src/spreadsheet";
import { ClipboardError } from "../../src/taskpane/download";
import type { PaneStep } from "../../src/session/pane-session";
import { describeFailure } from "../../src/taskpane/failures";

const CODES: readonly HostErrorCode[] = [
  "cell-editing", "sheet-protected", "workbook-protected", "permission", "request-too-large", "response-too-large",
  "connection-lost", "sheet-deleted", "workbook-closed", "not-supported", "busy", "unknown",
]; // prettier-ignore

describe.each(["zh-CN", "en-US"] as const)("a failure told in %s", (language) => {
  it.each(CODES)("%s: what it is and what to do, the technical part in the details alone", (code) => {
    const { title, advice, details } = describeFailure(new HostError(code, "TheCode · Range.values"), language);
    expect(`${title}${advice}`).not.toContain("TheCode");
    expect(title).not.toBe("");
    expect(advice).not.toBe("");
    expect(details.join("\n")).toContain(code);
    expect(details.join("\n")).toContain("TheCode");
  });

  it("says when something had been written already", () => {
    const said = messagesFor(language).pane.failure;
    expect(describeFailure(new HostError("busy", "", { partial: true }), language).state).toBe(said.partial);
    expect(describeFailure(new HostError("busy", ""), language).state).toBeNull();
  });

  it("offers a blank checklist where there is none", () => {
    expect(describeFailure(new InputError("no-recognised-sheet"), language).offerChecklist).toBe(true);
  });

  it.each([new InputError("too-large"), new SessionError("no-self-check"), new ClipboardError("clipboard")])(
    "has words for %s",
    (error) => {
      const { title, advice, offerChecklist } = describeFailure(error, language);
      expect([title, advice].includes("")).toBe(false);
      expect(offerChecklist).toBe(false);
    },
  );

  it("keeps the message of an unknown error for the details", () => {
    const { title, advice, details } = describeFailure(new TypeError("x is undefined"), language);
    expect(`${title}${advice}`).not.toContain("undefined");
    expect(details.join()).toContain("TypeError · x is undefined");
    expect(describeFailure("text", language).details.join()).toContain("text");
  });
});

it("tells what may have been written as what it is", () => {
  const lost = new HostError("no-answer", "", { partial: true });
  const stateAt = (step: PaneStep): string | null => describeFailure(lost, "zh-CN", undefined, step).state;
  expect(stateAt("adding")).toMatch(/不会重复插入/);
  expect(stateAt("adding")).not.toMatch(/清除标记/);
  expect(stateAt("writing")).toMatch(/评审意见/);
  expect(stateAt("marking")).toMatch(/清除标记/);
});
