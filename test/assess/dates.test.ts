import { isoOf, parseDay, possibleDays, timeOf } from "../../src/assess/dates";

describe("civil dates", () => {
  it.each(["2023-02-29", "2023-13-01", "2023-1-1", "today", "", "2023-00-10"])("%s is no day", (text) =>
    expect(() => parseDay(text)).toThrow(RangeError),
  );

  it("counts days over leap years", () => expect(parseDay("2024-03-01") - parseDay("2023-03-01")).toBe(366));

  it.each([
    [{ year: 2023, month: 3, day: 5 }, "2023-03-05"],
    [{ year: 2023, month: 3, day: null }, "2023-03"],
    [{ year: 2023, month: null, day: null }, "2023"],
  ])("%j reads %s", (date, text) => expect(isoOf(date)).toBe(text));

  it("a month can mean its first to its last day", () => {
    expect(possibleDays({ year: 2024, month: 2, day: null })).toEqual({
      earliest: parseDay("2024-02-01"),
      latest: parseDay("2024-02-29"),
    });
  });

  it.each([
    ["2023-11-20", "past"],
    ["2023-11-21", "future"],
  ])("%s is %s", (day, time) => {
    const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
    expect(timeOf({ year, month, day: date }, parseDay("2023-11-20"))).toBe(time);
  });

  it("the present month is uncertain", () =>
    expect(timeOf({ year: 2023, month: 11, day: null }, parseDay("2023-11-20"))).toBe("uncertain"));
});
