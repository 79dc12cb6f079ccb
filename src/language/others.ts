/** Which clauses speak of other schools: what is said of them says nothing about this one. */
import type { Clause } from "./clauses";

const OTHER_SCHOOLS = /邻校|兄弟院校|兄弟高校|兄弟学校|其他高校|其他学校|其它高校|别的学校|外校|他校|别校/;

/** 据兄弟院校介绍，他们…：what follows is theirs until the school speaks of itself. */
const GOES_ON_OF_THEM = /^\s*(?:他们|其做法|其经验|该校|对方)/;
const OURSELVES = /我校|我院|我会|我们|本校|本会|本院|结合|借鉴|参照/;

/** For each clause whether it speaks of another school. */
export function theirsOf(clauses: readonly Clause[]): readonly boolean[] {
  let theirs = false;
  return clauses.map(({ full }, index) => {
    if (OTHER_SCHOOLS.test(full)) {
      theirs = GOES_ON_OF_THEM.test(clauses[index + 1]?.full ?? "");
      return true;
    }
    if (theirs && OURSELVES.test(full)) theirs = false;
    return theirs;
  });
}
