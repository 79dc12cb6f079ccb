import { crossedOver, crossing } from "../../src/desk/errors-across";
import { RecognitionError } from "../../src/recognise/recognition-error";
import { recognised } from "../support/recognition";
import { SessionError } from "../../src/session/session-error";
import { HostError, InputError } from "../../src/spreadsheet";

test.each([
  new InputError("malformed-xml", { part: "xl/workbook.xml", cell: "B2", detail: "offset 3" }),
  new InputError("empty-file"),
  new HostError("not-supported", "表!A1", { partial: true }),
  new SessionError("organisation-gone"),
  new RecognitionError(
    recognised({
      questions: [{ ask: "owner", at: { sheet: "表", row: 2, column: 0 }, text: "", options: ["学生会"] }],
    }),
  ),
])("%s is itself again after it crossed", (error) => {
  const data = structuredClone(crossing(error));
  expect(data).not.toBeNull();
  const again = data && crossedOver(data);
  expect(again).toBeInstanceOf(error.constructor);
  expect({ ...again }).toEqual({ ...error });
  expect(again?.message).toBe(error.message);
});

test("an error of no class of ours crosses as it always did", () => {
  expect(crossing(new TypeError("x"))).toBeNull();
  expect(crossing("x")).toBeNull();
});
