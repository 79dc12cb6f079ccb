import fc from "fast-check";
import { dayOfSerial, daysInMonth, toIso } from "../../src/parse/serial";

it.each<[number, boolean, string | null]>([
  [1, false, "1900-01-01"],
  [59, false, "1900-02-28"],
  [60, false, null],
  [61, false, "1900-03-01"],
  [45015, false, "2023-03-30"],
  [45015.999, false, "2023-03-30"],
  [45014.999999999, false, "2023-03-30"],
  [2958465, false, "9999-12-31"],
  [2958466, false, null],
  [0, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  [Number.POSITIVE_INFINITY, false, null],
  [0, true, "1904-01-01"],
  [60, true, "1904-03-01"],
  [43553, true, "2023-03-30"],
  [2957003, true, "9999-12-31"],
  [2957004, true, null],
  [-1, true, null],
])("serial %p (1904: %p) is %p", (serial, date1904, expected) => {
  const day = dayOfSerial(serial, date1904);
  expect(day && toIso(day)).toBe(expected);
});

it("a serial of either system is the same day 1462 apart", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1462, max: 100_000 }), (serial) => {
      expect(dayOfSerial(serial, false)).toEqual(dayOfSerial(serial - 1462, true));
    }),
  );
});

it.each([
  [{ year: 2023, month: 3, day: 30 }, "2023-03-30"],
  [{ year: 2023, month: 3, day: null }, "2023-03"],
  [{ year: 2023, month: null, day: null }, "2023"],
  [{ year: 980, month: null, day: 4 }, "0980"],
])("toIso of %p is %s", (date, expected) => {
  expect(toIso(date)).toBe(expected);
});

it.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [1900, 2, 28],
  [2000, 2, 29],
  [2023, 4, 30],
  [2023, 12, 31],
])("%i-%i has %i days", (year, month, days) => {
  expect(daysInMonth(year, month)).toBe(days);
});
