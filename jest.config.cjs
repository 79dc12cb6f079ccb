const COVERED = { branches: 95, lines: 95, functions: 95, statements: 95 };

/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/src", "<rootDir>/test"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  // Some tests load workbooks with ExcelJS, which takes seconds on a busy machine.
  testTimeout: 60_000,
  setupFilesAfterEnv: ["<rootDir>/test/browser-retries.cjs"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
    // Published as ES modules only.
    "/node_modules/hyparquet(-writer)?/.+\\.js$": ["@swc/jest", { module: { type: "commonjs" } }],
    // Icons and style sheets are text to the pane, as in webpack.config.js.
    "\\.(svg|css)$": "<rootDir>/test/support/text-file.cjs",
  },
  transformIgnorePatterns: ["/node_modules/(?!hyparquet|.*\\.svg$)"],
  // ES modules that only webpack reads directly; the same files exist as CommonJS.
  moduleNameMapper: {
    "^office-ui-fabric-react/lib/(.*)$": "office-ui-fabric-react/lib-commonjs/$1",
    // Its package names a CommonJS file that it does not hold; this one is CommonJS.
    "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js",
  },
  collectCoverageFrom: ["src/**/*.ts", "src/**/*.tsx", "!src/**/*.d.ts"],
  coverageThreshold: {
    "./src/assess/": COVERED,
    "./src/parse/": { lines: 95, branches: 95 },
    "./src/tables/": COVERED,
    "./src/recognise/": COVERED,
    "./src/workbook/": COVERED,
  },
};
