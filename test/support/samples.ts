/** The project's sample workbooks; graded copies that the commands of the README leave beside them are none. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The folder they lie in. */
export const SAMPLES = join(process.cwd(), "samples");

/** Their file names. */
export const sampleNames: readonly string[] = readdirSync(SAMPLES).filter(
  (name) => name.endsWith(".xlsx") && !name.includes(".graded"),
);
