// @ts-check
/**
 * Builds the task pane into dist/: taskpane.html, help.html, pane/ (our scripts and styles, names by content), assets/
 * (icons) and office-js/ (the parts of the Office library that Excel asks for). dist/cli.cjs is the command line's.
 *
 *   webpack --mode production               what is deployed; loads nothing from anywhere else
 *   webpack --mode production --env cdn     office.js from Microsoft's CDN, as the Office store demands
 *   webpack serve --mode development        https://localhost:3000 (see scripts/start.mjs)
 */
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");
const { version } = require("./package.json");

const PORT = 3000;
const CDN = "https://appsforoffice.microsoft.com";
const OFFICE_JS = join(__dirname, "node_modules/@microsoft/office-js");

/**
 * The oldest webviews the pane runs in: WebView2 (always current; 102 is the oldest a frozen installation is likely to
 * have) and Safari of macOS 11. Older ones see the static page of taskpane.html; src/taskpane/guard.js decides.
 */
const TARGETS = { chrome: "102", edge: "102", safari: "14", ios: "14" };

/**
 * Polyfills that no line of ours needs and core-js would add on the mere sight of `.map(` or `new Set(`: helpers of
 * iterators and sets (tsconfig's ES2022 does not let us call them), repairs of engine bugs in corners we do not visit.
 */
const NOT_POLYFILLED = [
  ...["constructor", "every", "filter", "find", "flat-map", "for-each", "map", "reduce", "some", "to-array"].map(
    (name) => `es.iterator.${name}`,
  ),
  ...[
    "difference",
    "intersection",
    "is-disjoint-from",
    "is-subset-of",
    "is-superset-of",
    "symmetric-difference",
    "union",
  ].map((name) => `es.set.${name}.v2`),
  ...["fill", "find-last", "find-last-index", "set", "sort", "to-reversed", "to-sorted", "with"].map(
    (name) => `es.typed-array.${name}`,
  ),
  ...["detached", "transfer", "transfer-to-fixed-length"].map((name) => `es.array-buffer.${name}`),
  ...["delete", "has", "size"].map((name) => `web.url-search-params.${name}`),
  "web.dom-exception.stack",
  "web.url.can-parse",
  "es.array.push",
  "es.array.unshift",
  "es.error.cause",
];

/** What a build of ours puts into dist/, and so the only things it may clean there. */
const OURS = /^((taskpane|help)\.html$|(pane|assets|office-js)[\\/])/;

/**
 * The files of the Office library that Excel asks for: the loader, one API file per platform, the loader of a page that
 * is opened outside Office, and the library's own messages. Left out are the other programs, the debug builds, Excel
 * 2013, and the library's telemetry, in whose place src/taskpane/no-telemetry.js is found.
 */
const OFFICE_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-web-16.00.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-winrt-16.00.js",
  "excel-mac-16.00.js",
  "excel-ios-16.00.js",
];
/** Languages of the library's messages; for any other the library falls back to en-us by itself. */
const OFFICE_LOCALES = ["zh-cn", "zh-tw", "en-us"];

/**
 * The Content-Security-Policy of the pane. Rosters are personal data: nothing may be fetched from, or sent to, anywhere
 * but the pane's own server.
 *
 * @param {{ cdn: boolean, development: boolean }} build
 */
function policy({ cdn, development }) {
  const directives = {
    // Whatever is not named below is forbidden: frames, plug-ins, media, prefetching.
    "default-src": ["'none'"],
    // Our bundle and office.js, which adds further files of its own from beside it. No inline script, no eval.
    "script-src": ["'self'", ...(cdn ? [CDN] : [])],
    // Fabric's merge-styles writes <style> elements at run time; it has no nonce that a static page could know.
    "style-src": ["'self'", "'unsafe-inline'"],
    // Icons of ours; Fabric and the score picture draw with data: images.
    "img-src": ["'self'", "data:"],
    // Nothing is fetched at all; 'self' lets the development server tell the page to reload.
    "connect-src": ["'self'", ...(development ? [`wss://localhost:${PORT}`] : [])],
    // Long work runs in a worker of our own.
    "worker-src": ["'self'"],
    // System fonts only. Fabric would fetch fonts from a CDN, and they are not licensed for this use; src/taskpane/
    // fabric-config.ts keeps it from asking, this keeps it from getting.
    "font-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** @param {string} file @returns {string} the first hexadecimal digits of the file's hash */
function contentHash(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex").slice(0, 12);
}

/** @param {boolean} cdn */
function copies(cdn) {
  const guard = join(__dirname, "src/taskpane/guard.js");
  const office = [
    ...OFFICE_FILES.map((name) => `dist/${name}`),
    ...OFFICE_LOCALES.map((locale) => `dist/${locale}/office_strings.js`),
  ];
  return {
    guard: `pane/guard.${contentHash(guard)}.js`,
    patterns: [
      { from: guard, to: `pane/guard.${contentHash(guard)}.js`, info: { minimized: true } },
      { from: "src/taskpane/help.html", to: "help.html", info: { minimized: true } },
      { from: "assets/*.png", to: "[path][name][ext]" },
      { from: "LICENSE", to: "pane/LICENSE.txt", toType: /** @type {const} */ ("file") },
      ...(cdn
        ? []
        : [
            ...office.map((path) => ({
              from: join(OFFICE_JS, path),
              to: path.replace(/^dist/, "office-js"),
              // The licence allows copying, not changing.
              info: { minimized: true },
            })),
            {
              from: "src/taskpane/no-telemetry.js",
              to: "office-js/telemetry/oteljs_agave.js",
              info: { minimized: true },
            },
            { from: join(OFFICE_JS, "LICENSE.md"), to: "office-js/LICENSE.md", info: { minimized: true } },
          ]),
    ],
  };
}

/**
 * @param {Record<string, unknown>} env
 * @param {{ mode?: string }} argv
 * @returns {Promise<import("webpack").Configuration & { devServer?: import("webpack-dev-server").Configuration }>}
 */
module.exports = async (env = {}, argv = {}) => {
  const development = argv.mode === "development";
  const cdn = Boolean(env.cdn);
  const { guard, patterns } = copies(cdn);
  return {
    mode: development ? "development" : "production",
    context: __dirname,
    // ES syntax of the webpack runtime itself; TARGETS speaks for everything else.
    target: ["web", "es2017"],
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: {
      path: join(__dirname, "dist"),
      filename: development ? "pane/[name].js" : "pane/[name].[contenthash:12].js",
      chunkFilename: development ? "pane/[name].js" : "pane/[name].[contenthash:12].js",
      // Addresses relative to the page: the pane can be served from any folder of any server.
      publicPath: "auto",
      clean: { keep: (path) => !OURS.test(path) },
    },
    // Maps hold our sources; the shipped bundle goes without. (eval-based ones would break the policy above.)
    devtool: development ? "source-map" : false,
    cache: { type: "filesystem", buildDependencies: { config: [__filename] } },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    experiments: { css: true },
    module: { rules: rules({ development }) },
    plugins: [
      new DefinePlugin({ REFORM_CHECK_VERSION: JSON.stringify(version) }),
      new CopyPlugin({ patterns }),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        scriptLoading: "defer",
        minify: false,
        guard,
        policy: policy({ cdn, development }),
        officeJs: cdn ? `${CDN}/lib/1/hosted/office.js` : "office-js/office.js",
      }),
    ],
    // `npm run size` measures what counts, compressed; webpack's own warning measures it raw and includes office.js.
    performance: false,
    stats: "errors-warnings",
    ...(process.env.WEBPACK_SERVE ? { devServer: await devServer() } : {}),
  };
};

/** Files that do something when they are read; our other modules only define things. */
const WITH_EFFECTS = ["taskpane/fabric-config.ts", "taskpane/main.tsx", "desk/main.tsx", "desk/service-worker.ts"];

/**
 * @param {{ development: boolean }} build
 * @returns {import("webpack").RuleSetRule[]}
 */
function rules({ development }) {
  return [
    {
      test: /\.tsx?$/,
      include: join(__dirname, "src"),
      use: { loader: "swc-loader", options: swc({ typescript: true, development }) },
    },
    {
      // What nobody imports can go.
      include: join(__dirname, "src"),
      exclude: [/\.css$/, ...WITH_EFFECTS.map((file) => join(__dirname, "src", file))],
      sideEffects: false,
    },
    {
      // Packages written for newer browsers than ours.
      test: /\.m?js$/,
      include: [/[\\/]node_modules[\\/](fflate|valibot|comlink|numfmt|@tanstack)[\\/]/],
      use: { loader: "swc-loader", options: swc({ typescript: false, development }) },
    },
    { test: /\.svg$/, type: "asset/source" },
  ];
}

/** @param {{ typescript: boolean, development: boolean }} options */
function swc({ typescript, development }) {
  return {
    env: { targets: TARGETS, mode: "usage", coreJs: "3.51", exclude: NOT_POLYFILLED },
    jsc: {
      parser: typescript ? { syntax: "typescript", tsx: true } : { syntax: "ecmascript" },
      transform: { react: { runtime: "automatic", development } },
    },
    module: { type: "es6" },
  };
}

/** @returns {Promise<import("webpack-dev-server").Configuration>} */
async function devServer() {
  const { httpsOptions } = await import("./scripts/certificates.mjs");
  return {
    host: "localhost",
    port: PORT,
    server: { type: "https", options: await httpsOptions() },
    static: false,
    hot: false,
    liveReload: true,
    client: { overlay: false, logging: "warn" },
    headers: { "Access-Control-Allow-Origin": "*" },
    devMiddleware: { stats: "errors-warnings" },
  };
}

/** What the other page, webpack.desk.config.js, has in common with the pane. */
module.exports.shared = { contentHash, rules, swc, version };
