import { nowAndThen } from "../../../src/desk/engine/now-and-then";

test("of a thousand quick steps the first, the last and one now and then are told", () => {
  let now = 0;
  const heard: number[] = [];
  const step = nowAndThen(
    1000,
    (done) => heard.push(done),
    () => now,
  );
  for (let done = 1; done <= 1000; done += 1) {
    step(done);
    now += 1;
  }
  expect(heard).toEqual([1, 151, 301, 451, 601, 751, 901, 1000]);
});

test("slow steps are all told", () => {
  let now = 0;
  const heard: number[] = [];
  const step = nowAndThen(
    3,
    (done) => heard.push(done),
    () => now,
  );
  for (const done of [1, 2, 3]) {
    step(done);
    now += 1000;
  }
  expect(heard).toEqual([1, 2, 3]);
});
