import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/**
 * What each folder of src/ may import, as drawn in docs/decisions/0002-folders.md. `types` may be imported with
 * `import type` only.
 */
/** What pane, desk and command line all build on. */
const CORE = [
  "criteria",
  "spreadsheet",
  "parse",
  "tables",
  "recognise",
  "workbook",
  "template",
  "assess",
  "report",
  "i18n",
];

const FOLDERS = {
  spreadsheet: { may: [] },
  criteria: { may: [] },
  language: { may: [] },
  parse: { may: ["language", "spreadsheet"] },
  tables: { may: ["spreadsheet", "parse"] },
  recognise: { may: ["criteria", "spreadsheet", "parse", "tables"] },
  workbook: { may: ["criteria", "language", "spreadsheet", "parse", "tables", "recognise"] },
  template: { may: ["criteria", "spreadsheet", "parse", "tables", "workbook"] },
  assess: { may: ["criteria", "language", "spreadsheet", "parse", "workbook"], types: ["recognise"] },
  i18n: { may: [], types: ["criteria", "tables", "recognise", "workbook", "spreadsheet", "assess", "cli"] },
  report: { may: ["criteria", "spreadsheet", "i18n"], types: ["assess", "tables", "recognise", "workbook"] },
  hosts: { may: ["spreadsheet"] },
  session: { may: CORE },
  taskpane: { may: [...CORE, "session"] },
  desk: { may: [...CORE, "session", "taskpane"] },
  cli: { may: [...CORE, "hosts", "session"] },
};

/** Where the pane is put together: the one file of it that knows a host and office.js. */
const PANE_ENTRY = "src/taskpane/main.tsx";

function folderRule(folder, files, { may, types = [] }) {
  const others = Object.keys(FOLDERS).filter((other) => other !== folder && !may.includes(other));
  const patterns = others.map((other) => ({
    regex: `^(\\.\\./)+${other}(/|$)`,
    allowTypeImports: types.includes(other),
    message: `src/${folder} may not import src/${other} (see docs/decisions/0002-folders.md)`,
  }));
  return { files, rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns }] } };
}

const folderRules = [
  ...Object.entries(FOLDERS).map(([folder, imports]) =>
    folderRule(folder, [`src/${folder}/**/*.ts`, `src/${folder}/**/*.tsx`], imports),
  ),
  // The page's worker is where it is put together with the file host.
  folderRule("desk", ["src/desk/engine/**/*.ts"], {
    may: [...FOLDERS.desk.may.filter((folder) => folder !== "taskpane"), "hosts"],
  }),
  folderRule("taskpane", [PANE_ENTRY], { may: [...FOLDERS.taskpane.may, "hosts"] }),
];

const officeMessage = "Only src/hosts/excel talks to office.js (see docs/decisions/0002-folders.md).";

const namedExport = { selector: "ExportDefaultDeclaration", message: "Use a named export." };

/** Folders with texts of their own: what is said, what criteria and forms say, words that are read, the blank checklist. */
const WORDED = ["i18n", "criteria", "language", "template"].map((folder) => `src/${folder}/**`);
const sentences = [
  "Literal[value=/[\\u4e00-\\u9fff”）][。！？；]/]",
  "TemplateElement[value.raw=/[\\u4e00-\\u9fff”）][。！？；]/]",
].map((selector) => ({
  selector,
  message: "Sentences for people stand in src/i18n; pass on a code (see docs/decisions/0002-folders.md).",
}));

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "**/*.cjs", "src/taskpane/*.js", "src/desk/*.js"] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "separate-type-imports" }],
      "@typescript-eslint/consistent-type-assertions": [
        "error",
        { assertionStyle: "as", objectLiteralTypeAssertions: "never" },
      ],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      // Text is taken apart by code points on purpose: cells hold no grapheme clusters that matter here.
      "@typescript-eslint/no-misused-spread": "off",
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", namedExport],
    },
  },
  ...folderRules,
  {
    // A pattern whose time grows faster than the text is a cell that stops the run.
    files: ["src/**/*.ts", "src/**/*.tsx"],
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
      "regexp/no-super-linear-move": ["error", { report: "certain", ignoreSticky: true }],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: WORDED,
    rules: { "no-restricted-syntax": ["error", namedExport, ...sentences] },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/hosts/excel/**"],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: officeMessage },
        { name: "OfficeExtension", message: officeMessage },
      ],
    },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: ["src/hosts/excel/**", PANE_ENTRY],
    rules: {
      "no-restricted-globals": [
        "error",
        { name: "Excel", message: officeMessage },
        { name: "OfficeExtension", message: officeMessage },
        { name: "Office", message: officeMessage },
      ],
    },
  },
  {
    // Message tables: the type of the first language is the contract for the second.
    files: ["src/i18n/**/*.ts"],
    rules: { "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    files: ["test/**/*.ts", "test/**/*.tsx", "bench/**/*.ts", "scripts/**/*.ts"],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
      "@typescript-eslint/no-unsafe-call": "off",
    },
  },
  {
    files: ["**/*.mjs"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { process: "readonly", URL: "readonly", console: "readonly" } },
    rules: { "no-restricted-syntax": "off", "@typescript-eslint/explicit-module-boundary-types": "off" },
  },
  {
    // webpack reads CommonJS; its types are checked by tsc through JSDoc.
    files: ["webpack*.config.js"],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        process: "readonly",
        require: "readonly",
        module: "writable",
        __dirname: "readonly",
        __filename: "readonly",
      },
    },
    rules: {
      "@typescript-eslint/no-require-imports": "off",
      "@typescript-eslint/explicit-module-boundary-types": "off",
    },
  },
  prettier,
);
