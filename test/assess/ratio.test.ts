import fc from "fast-check";
import { isAtLeast, isAtMost, isShareAtLeast, isShareAtMost } from "../../src/assess/ratio";

describe("shares compared exactly", () => {
  it("three tenths of any multiple of ten is exactly 30 %", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (tens) => {
        expect(isAtMost(3 * tens, 10 * tens, 0.3)).toBe(true);
        expect(isAtLeast(3 * tens, 10 * tens, 0.3)).toBe(true);
        expect(isAtMost(3 * tens + 1, 10 * tens, 0.3)).toBe(false);
        expect(isAtLeast(3 * tens - 1, 10 * tens, 0.3)).toBe(false);
      }),
    );
  });

  it("float noise does not decide between shares", () => {
    expect(isShareAtMost(0.1 + 0.2, 0.3)).toBe(true);
    expect(isShareAtLeast(1 - 0.4, 0.6)).toBe(true);
    expect(isShareAtMost(0.3001, 0.3)).toBe(false);
    expect(isShareAtLeast(0.0099, 0.01)).toBe(false);
  });
});
