/** News at a pace that a page can show. */

/** Milliseconds between two. */
const PAUSE = 150;

/** Tells the first step and the last (`all`), and those between now and then: each one crosses threads and is drawn. */
export function nowAndThen(
  all: number,
  tell: (done: number) => void,
  clock: () => number = () => performance.now(),
): (done: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (done) => {
    const now = clock();
    if (done < all && now - told < PAUSE) return;
    told = now;
    tell(done);
  };
}
