/** The worker of the page. */
import { expose } from "comlink";
import { letErrorsCross } from "../errors-across";
import { acrossThreads } from "./across-threads";
import { createDeskEngine } from "./engine";

letErrorsCross();
expose(acrossThreads(createDeskEngine()));
