// Writes the manifest to hand out: manifest.xml with every address moved from the development server to your own.
//   npm run manifest -- --url https://example.edu.cn/reform-check/ [-o FILE]
import { mkdir, readFile, realpath, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { OfficeAddinManifest } from "office-addin-manifest";

const root = fileURLToPath(new URL("..", import.meta.url));
/** Where manifest.xml says the pane is served. */
export const DEVELOPMENT = "https://localhost:3000/";
const SOURCE = join(root, "manifest.xml");

const USAGE = `用法 Usage: npm run manifest -- --url https://SERVER/FOLDER/ [-o FILE]

  --url URL      窗格文件所在的网址（https）   where the files of dist/ are served, https only
  -o, --output   写到哪个文件，默认 dist/manifest.xml   the file to write
  --unified DIR  另外写出统一清单 manifest.json 的文件夹   a folder for the unified manifest, beside it`;

/** A mistake in what was asked for; the message is for the person who typed it. */
export class UsageError extends Error {}

/** The folder the pane is served from, with a slash at its end; throws UsageError for anything Excel would not accept. */
export function baseUrl(text) {
  if (!URL.canParse(text)) throw new UsageError(`网址读不懂：${text}\nNot an address: ${text}`);
  const url = new URL(text);
  if (url.protocol !== "https:") {
    throw new UsageError(`Excel 只打开 https 网址：${text}\nExcel opens https addresses only: ${text}`);
  }
  if (url.username || url.password || url.search || url.hash) {
    throw new UsageError(`网址里不能有账号、“?”或“#”：${text}\nNo account, "?" or "#" in the address: ${text}`);
  }
  if (/\.(html?|xml|js)$/i.test(url.pathname)) {
    throw new UsageError(`请给出文件夹的网址，不是其中的文件：${text}\nGive the folder, not a file in it: ${text}`);
  }
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The manifest with every address of the development server moved below `base`. */
export function moveManifest(xml, base) {
  const escaped = base.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  return xml
    .replace(/<!--[^]*?-->\s*/, "")
    .split(DEVELOPMENT)
    .join(escaped);
}

/** The same add-in as a unified manifest: Microsoft 365's newer form, see docs/install.md. */
const UNIFIED = join(root, "manifest.json");
const UNIFIED_ENGLISH = join(root, "manifest.en-us.json");

/** The unified manifest with every address of the development server moved below `base`. */
export function moveUnified(text, base) {
  const moved = JSON.parse(text, (_, value) =>
    typeof value === "string" && value.startsWith(DEVELOPMENT) ? base + value.slice(DEVELOPMENT.length) : value,
  );
  return `${JSON.stringify({ ...moved, validDomains: [new URL(base).host] }, null, 2)}\n`;
}

/** Writes the unified manifest and its English words beside the XML one; answers its path. */
export async function writeUnified(url, folder) {
  const base = baseUrl(url);
  const target = join(resolve(folder), "manifest.json");
  if (await sameFile(target, UNIFIED)) {
    throw new UsageError(
      "manifest.json 供开发使用，不会被覆盖。\nmanifest.json is for development and is not overwritten.",
    );
  }
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, moveUnified(await readFile(UNIFIED, "utf8"), base));
  await writeFile(join(dirname(target), "manifest.en-us.json"), await readFile(UNIFIED_ENGLISH));
  return target;
}

/** Writes the manifest for `url` to `output`; answers what office-addin-manifest reads in it. */
export async function writeManifest(url, output) {
  const base = baseUrl(url);
  const target = resolve(output);
  if (await sameFile(target, SOURCE)) {
    throw new UsageError(
      "manifest.xml 供开发使用，不会被覆盖。\nmanifest.xml is for development and is not overwritten.",
    );
  }
  const source = await OfficeAddinManifest.readManifestFile(SOURCE);
  await refuseForeign(target, source.id);
  await mkdir(dirname(target), { recursive: true });
  const draft = `${target}.tmp.xml`;
  try {
    await writeFile(draft, moveManifest(await readFile(SOURCE, "utf8"), base));
    const written = await OfficeAddinManifest.readManifestFile(draft);
    if (written.id !== source.id) throw new Error("the id was lost");
    await rename(draft, target);
    return { ...written, path: target };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Only an earlier manifest of this add-in may be replaced. */
async function refuseForeign(target, id) {
  const present = await readFile(target, "utf8").catch((error) => {
    if (error.code === "ENOENT") return null;
    throw new UsageError(`写不到 ${target}：${error.code}\nCannot write ${target}: ${error.code}`);
  });
  if (present !== null && !present.includes(`<Id>${id}</Id>`)) {
    throw new UsageError(
      `${target} 已存在，而且不是本加载项的清单。\n${target} exists and is no manifest of this add-in.`,
    );
  }
}

async function sameFile(a, b) {
  return (await realpath(a).catch(() => a)) === (await realpath(b));
}

async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    options: {
      url: { type: "string" },
      output: { type: "string", short: "o" },
      unified: { type: "string" },
      help: { type: "boolean", short: "h" },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(USAGE);
  if (!values.url || positionals.length > 0) throw new UsageError(USAGE);
  // npm runs scripts from the package's own folder; files are named from where the user typed the command.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  const output = values.output ? resolve(cwd, values.output) : join(root, "dist/manifest.xml");
  const manifest = await writeManifest(values.url, output);
  console.log(`${manifest.path}\n  ${manifest.displayName} ${manifest.version}\n  ${manifest.id}`);
  console.log(`  ${manifest.defaultSettings?.sourceLocation}`);
  if (values.unified) console.log(await writeUnified(values.url, resolve(cwd, values.unified)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    // A wrong option or an unwritable place needs no stack trace.
    const expected = error instanceof UsageError || typeof error?.code === "string";
    console.error(expected ? error.message : error);
    process.exitCode = 2;
  }
}
