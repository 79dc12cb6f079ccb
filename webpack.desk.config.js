// @ts-check
/**
 * Builds the evaluation desk into dist/: index.html, desk/ (scripts, styles, icons, samples), desk.webmanifest and
 * desk-sw.js, which keeps all of these for use without a network. A build of its own: what the desk needs must not make
 * the task pane larger. Nothing of office.js is in it.
 */
const { createHash } = require("node:crypto");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { Compilation, DefinePlugin, sources } = require("webpack");
const { contentHash, rules, version } = require(join(__dirname, "webpack.config.js")).shared;

/** What this build puts into dist/, and so the only things it may clean there. */
const OURS = /^(index\.html$|desk\.webmanifest$|desk-sw\.js$|desk[\\/])/;

/** Workbooks to try the desk with, and the blank one to fill in. */
const SAMPLES = ["many-gaps", "two-organisations", "all-met", "college", "blank-checklist"];

/** The Content-Security-Policy of the desk: rosters are personal data, nothing goes anywhere. */
const POLICY = Object.entries({
  // Whatever is not named below is forbidden: frames, plug-ins, media, fonts, prefetching.
  "default-src": "'none'",
  "script-src": "'self'",
  // Fabric's merge-styles writes <style> elements at run time; it has no nonce that a static page could know.
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data:",
  // The samples beside the page.
  "connect-src": "'self'",
  // Workbooks are read and judged in a worker of our own; the service worker keeps the page for offline use.
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
})
  .map(([name, allowed]) => `${name} ${allowed}`)
  .join("; ");

/** Where the list of files to keep is put into the service worker. */
const PLACEHOLDER = "self.__WB_MANIFEST";
const SERVICE_WORKER = "desk-sw.js";

/** Tells the service worker every file of this build, each with a revision where its name does not say it already. */
class PrecachePlugin {
  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PrecachePlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "PrecachePlugin", stage }, (assets) => {
        const worker = assets[SERVICE_WORKER];
        if (!worker) return;
        const entries = Object.keys(assets)
          .filter((name) => name !== SERVICE_WORKER && !name.endsWith(".txt"))
          .sort()
          .map((url) => {
            const hashed = /\.[0-9a-f]{12}\.[a-z]+$/.test(url);
            const revision = createHash("sha256")
              .update(assets[url]?.buffer() ?? "")
              .digest("hex")
              .slice(0, 16);
            return { url, revision: hashed ? null : revision };
          });
        const code = String(worker.source());
        if (!code.includes(PLACEHOLDER)) throw new Error(`${SERVICE_WORKER} does not ask for ${PLACEHOLDER}`);
        const list = JSON.stringify(entries);
        compilation.updateAsset(SERVICE_WORKER, new sources.RawSource(code.replace(PLACEHOLDER, () => list)));
      });
    });
  }
}

/** @param {string} file @returns {string} */
const early = (file) =>
  `desk/${file.replace(/^.*\//, "").replace(/\.js$/, "")}.${contentHash(join(__dirname, file))}.js`;

/** Plain scripts that run before everything else. */
const GUARD = "src/taskpane/guard.js";
const FROM_FILE = "src/desk/from-file.js";

/**
 * @param {unknown} _env
 * @param {{ mode?: string }} argv
 * @returns {import("webpack").Configuration}
 */
module.exports = (_env, argv = {}) => {
  const development = argv.mode === "development";
  return {
    name: "desk",
    mode: development ? "development" : "production",
    context: __dirname,
    target: ["web", "es2017"],
    entry: {
      desk: "./src/desk/main.tsx",
      sw: { import: "./src/desk/service-worker.ts", filename: SERVICE_WORKER },
    },
    output: {
      path: join(__dirname, "dist"),
      filename: "desk/[name].[contenthash:12].js",
      chunkFilename: "desk/[name].[contenthash:12].js",
      cssFilename: "desk/[name].[contenthash:12].css",
      cssChunkFilename: "desk/[name].[contenthash:12].css",
      // Addresses relative to the page: the desk can be served from any folder of any server.
      publicPath: "auto",
      clean: { keep: (path) => !OURS.test(path) },
    },
    devtool: development ? "source-map" : false,
    cache: {
      type: "filesystem",
      name: "desk",
      buildDependencies: { config: [__filename, join(__dirname, "webpack.config.js")] },
    },
    resolve: {
      extensions: [".tsx", ".ts", ".js"],
      // What its package.json points at is CommonJS, which cannot be transpiled as a module.
      alias: { numfmt$: join(__dirname, "node_modules/numfmt/dist/index.mjs") },
    },
    experiments: { css: true },
    module: { rules: rules({ development }) },
    plugins: [
      new DefinePlugin({ REFORM_CHECK_VERSION: JSON.stringify(version) }),
      new CopyPlugin({
        patterns: [
          { from: GUARD, to: early(GUARD), info: { minimized: true } },
          { from: FROM_FILE, to: early(FROM_FILE), info: { minimized: true } },
          { from: "src/desk/desk.webmanifest", to: "desk.webmanifest" },
          { from: "assets/icon*.{png,svg}", to: "desk/icons/[name][ext]" },
          ...SAMPLES.map((name) => ({ from: `samples/${name}.xlsx`, to: `desk/samples/${name}.xlsx` })),
          { from: "LICENSE", to: "desk/LICENSE.txt", toType: /** @type {const} */ ("file") },
        ],
      }),
      new HtmlPlugin({
        template: "./src/desk/desk.html",
        filename: "index.html",
        chunks: ["desk"],
        scriptLoading: "defer",
        minify: false,
        guard: early(GUARD),
        fromFile: early(FROM_FILE),
        policy: POLICY,
      }),
      new PrecachePlugin(),
    ],
    performance: false,
    stats: "errors-warnings",
  };
};
