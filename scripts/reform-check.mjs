// `npm run reform-check -- …`: builds the CLI from what is in src/ now (some 50 ms) and runs it, so that it is never stale.
import { spawnSync } from "node:child_process";
import { buildCli } from "./build-cli.mjs";

const bundle = await buildCli();
// npm runs scripts from the package's own folder; files are named from where the user typed the command.
const cwd = process.env.INIT_CWD ?? process.cwd();
const result = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: "inherit", cwd });
process.exitCode = result.status ?? 2;
