/** The tests that need nothing but Node, as one. */
import { collect, filesOf } from "./files.cjs";

collect(filesOf("unit"));
