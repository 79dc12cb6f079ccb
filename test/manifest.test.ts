/**
 * What the validator behind office-addin-manifest would say of manifest.xml, and of the manifest made from it for a
 * server. (The validator itself is a web service; tests use no network.)
 *
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node", "node-addons"]}
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";

const ROOT = join(__dirname, "..");
const DEVELOPMENT = "https://localhost:3000/";

interface Info {
  id: string;
  version: string;
  displayName: string;
  defaultLocale: string;
  hosts: string[];
  permissions: string;
  officeAppType: string;
  appDomains: string[];
}

/** Reads a manifest with office-addin-manifest, in a process of its own: the library wants a real Node. */
function read(path: string): Info {
  const script = `require("office-addin-manifest").OfficeAddinManifest.readManifestFile(process.argv[1])
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ["-e", script, path], { cwd: ROOT, encoding: "utf8" }));
}

/** The children each element may have, in the order of the schema (MS-OWEMXML); `!` marks those that must be there. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id! AlternateId Version! ProviderName! DefaultLocale! DisplayName! Description! IconUrl HighResolutionIconUrl " +
    "SupportUrl AppDomains Hosts! Requirements DefaultSettings! Permissions! VersionOverrides",
  VersionOverrides: "Description Requirements Hosts! Resources!",
  DesktopFormFactor: "GetStarted FunctionFile ExtensionPoint!",
  GetStarted: "Title! Description! LearnMoreUrl!",
  Group: "Label! Icon! Control!",
  Control: "Label! Supertip! Icon! Action!",
  Supertip: "Title! Description!",
  Action: "TaskpaneId SourceLocation Title FunctionName",
  Resources: "Images Urls ShortStrings LongStrings",
};

/** Width and height in a PNG's header. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

function parse(path: string): Element[] {
  const document = new DOMParser().parseFromString(readFileSync(path, "utf8"), "application/xml");
  expect(document.querySelector("parsererror")).toBeNull();
  return [...document.querySelectorAll("*")];
}

const folder = mkdtempSync(join(tmpdir(), "manifest-"));
const moved = join(folder, "moved.xml");
const BASE = "https://example.edu.cn/reform-check/";
execFileSync(process.execPath, ["scripts/manifest.mjs", "--url", BASE, "-o", moved], { cwd: ROOT });
afterAll(() => rmSync(folder, { recursive: true }));

describe.each([
  ["manifest.xml", join(ROOT, "manifest.xml"), DEVELOPMENT],
  ["the manifest for a server", moved, BASE],
])("%s", (_name, path, base) => {
  const elements = parse(path);
  const named = (name: string): Element[] => elements.filter((element) => element.localName === name);
  const resources = elements.filter((element) => element.hasAttribute("id") && element.hasAttribute("DefaultValue"));
  const addresses = elements
    .flatMap((element) => ["DefaultValue", "Value"].map((attribute) => element.getAttribute(attribute) ?? ""))
    .filter((value) => /^[a-z]+:\/\//i.test(value));

  test("is read by office-addin-manifest and says what the add-in is", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };
    expect(read(path)).toMatchObject({
      id: "7cdf51ef-9af0-43ac-a865-d3f70e4a274c",
      version: `${version}.0`,
      displayName: "改革自查",
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
      officeAppType: "TaskPaneApp",
      appDomains: [],
    });
  });

  test("asks for ExcelApi 1.7", () => {
    const sets = named("Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]);
    expect(sets).toEqual([["ExcelApi", "1.7"]]);
  });

  test("puts two buttons in a group of their own on the tab 开始: the pane, and 检查并标记", () => {
    expect(named("OfficeTab").map((tab) => tab.id)).toEqual(["TabHome"]);
    expect(named("Group")).toHaveLength(1);
    expect(named("Control")).toHaveLength(2);
    const actions = named("Action").map((action) => [
      action.getAttribute("xsi:type"),
      ...[...action.children].map(({ localName }) => localName),
    ]);
    expect(actions).toEqual([
      ["ShowTaskpane", "TaskpaneId", "SourceLocation", "Title"],
      ["ExecuteFunction", "FunctionName"],
    ]);
    expect(named("FunctionName")[0]?.textContent).toBe("checkAndMark");
    expect(readFileSync(join(ROOT, "src/taskpane/main.tsx"), "utf8")).toContain('onCommand("checkAndMark"');
  });

  test.each(Object.entries(ORDER))("keeps the order of the schema in %s", (parent, order) => {
    const allowed = order.split(" ");
    for (const element of named(parent).filter(({ children }) => children.length > 0)) {
      const places = [...element.children].map((child) =>
        allowed.findIndex((name) => name.replace("!", "") === child.localName),
      );
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const [index, name] of allowed.entries()) if (name.endsWith("!")) expect(places).toContain(index);
    }
  });

  test("resolves every resid, to the kind of resource its place wants, and defines nothing in vain", () => {
    const KINDS: Readonly<Record<string, string>> = {
      Label: "ShortStrings",
      Title: "ShortStrings",
      Description: "LongStrings",
      Image: "Images",
      SourceLocation: "Urls",
      LearnMoreUrl: "Urls",
      FunctionFile: "Urls",
    };
    const kindOf = new Map(resources.map((resource) => [resource.id, resource.parentElement?.localName]));
    const users = elements.filter((element) => element.hasAttribute("resid"));
    for (const user of users) expect(kindOf.get(user.getAttribute("resid") ?? "")).toBe(KINDS[user.localName]);
    expect(new Set(users.map((user) => user.getAttribute("resid")))).toEqual(new Set(kindOf.keys()));
    expect(kindOf.size).toBe(resources.length);
  });

  test("keeps ids within 32, short strings within 125 and long ones within 250 characters", () => {
    const texts = (element: Element): string[] =>
      [element, ...element.children].map(
        (each) => each.getAttribute("DefaultValue") ?? each.getAttribute("Value") ?? "",
      );
    for (const resource of resources) {
      expect(resource.id.length).toBeLessThanOrEqual(32);
      const limit = { ShortStrings: 125, LongStrings: 250 }[resource.parentElement?.localName ?? ""] ?? 2048;
      for (const text of texts(resource)) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(limit);
      }
    }
    for (const text of named("DisplayName").flatMap(texts)) expect(text.length).toBeLessThanOrEqual(30);
    for (const text of named("Description").flatMap(texts)) expect(text.length).toBeLessThanOrEqual(250);
  });

  test("says every name, description and string in both languages", () => {
    const spoken = [
      ...named("DisplayName"),
      ...named("Description").filter((element) => element.hasAttribute("DefaultValue")),
      ...named("String"),
    ];
    expect(spoken.length).toBeGreaterThanOrEqual(9);
    for (const element of spoken) {
      expect(element.getAttribute("DefaultValue")).toMatch(/\p{Script=Han}/u);
      const overrides = [...element.children].map((child) => [child.localName, child.getAttribute("Locale")]);
      expect(overrides).toEqual([["Override", "en-US"]]);
      expect(element.children[0]?.getAttribute("Value")).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test("names only https addresses below its own folder", () => {
    expect(addresses).toHaveLength(10);
    for (const address of addresses) expect(address.startsWith(base)).toBe(true);
  });

  test("shows icons that exist, in the size it claims", () => {
    const claimed = new Map<string, number>([
      [named("IconUrl")[0]?.getAttribute("DefaultValue") ?? "", 32],
      [named("HighResolutionIconUrl")[0]?.getAttribute("DefaultValue") ?? "", 64],
    ]);
    const urlOf = new Map(resources.map((resource) => [resource.id, resource.getAttribute("DefaultValue") ?? ""]));
    for (const image of named("Image").filter((element) => element.hasAttribute("size"))) {
      claimed.set(urlOf.get(image.getAttribute("resid") ?? "") ?? "", Number(image.getAttribute("size")));
    }
    expect(claimed.size).toBe(4);
    for (const [address, size] of claimed) {
      expect(pngSize(join(ROOT, address.slice(base.length)))).toEqual([size, size]);
    }
    for (const icons of named("Icon")) {
      expect([...icons.children].map((image) => image.getAttribute("size"))).toEqual(["16", "32", "80"]);
    }
  });
});

describe("the unified manifest", () => {
  const unified = mkdtempSync(join(tmpdir(), "unified-"));
  execFileSync(process.execPath, ["scripts/manifest.mjs", "--url", BASE, "-o", moved, "--unified", unified], {
    cwd: ROOT,
  });
  afterAll(() => rmSync(unified, { recursive: true }));
  const SCHEMAS = join(ROOT, "node_modules/@microsoft/app-manifest/build/json-schemas/teams");
  const json = (path: string): Record<string, unknown> =>
    JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;

  /** By the schema that Microsoft publishes for the version which the file names: office-addin-manifest brings it along. */
  function faults(path: string): unknown {
    const document = json(path);
    const [, version, name] = /teams\/(v[\d.]+)\/(.+)$/.exec(String(document["$schema"])) ?? [];
    const schema = json(join(SCHEMAS, version ?? "", name ?? ""));
    // Draft 4, of which these use nothing that later drafts understand otherwise.
    delete schema["$schema"];
    const ajv = new Ajv({ strict: false, validateSchema: false, logger: false, allErrors: true, unicodeRegExp: false });
    ajv.validate(schema, document);
    return ajv.errors;
  }

  test.each([
    ["manifest.json", ROOT],
    ["manifest.en-us.json", ROOT],
    ["manifest.json", unified],
    ["manifest.en-us.json", unified],
  ])("%s follows Microsoft's schema", (name, folder) => expect(faults(join(folder, name))).toBeNull());

  test("is refused by it where it is wrong", () => {
    const wrong = join(unified, "wrong.json");
    writeFileSync(wrong, JSON.stringify({ ...json(join(ROOT, "manifest.json")), accentColour: "red", id: "x" }));
    expect(faults(wrong)).not.toBeNull();
    expect(json(join(ROOT, "manifest.json"))["manifestVersion"]).toBe("1.22");
  });

  test("says what the XML one says: id, version, buttons, functions, addresses, icons", () => {
    const text = readFileSync(join(ROOT, "manifest.json"), "utf8");
    const xml = readFileSync(join(ROOT, "manifest.xml"), "utf8");
    const { id, version, icons } = json(join(ROOT, "manifest.json"));
    expect(xml).toContain(`<Id>${String(id)}</Id>`);
    expect(xml).toContain(`<Version>${String(version)}.0</Version>`);
    for (const [, address] of text.matchAll(/"(https:\/\/localhost[^"]*)"/g)) expect(xml).toContain(`"${address}"`);
    for (const [, label] of text.matchAll(/"(?:label|description|title)": "([^"]+)"/g))
      expect(xml).toContain(`"${label}"`);
    expect(icons).toEqual({ color: "icon-192.png", outline: "icon-32.png" });
    expect(pngSize(join(ROOT, "assets/icon-192.png"))).toEqual([192, 192]);
    expect(pngSize(join(ROOT, "assets/icon-32.png"))).toEqual([32, 32]);
  });

  test("names only addresses of the server it is made for", () => {
    const text = readFileSync(join(unified, "manifest.json"), "utf8");
    expect(text).not.toContain("localhost");
    expect(text).toContain(`"${BASE}taskpane.html?commands"`);
    expect(JSON.parse(text)).toMatchObject({ validDomains: ["example.edu.cn"] });
  });
});

describe("npm run manifest", () => {
  function run(...args: string[]): { status: number; error: string } {
    try {
      execFileSync(process.execPath, ["scripts/manifest.mjs", ...args], { cwd: ROOT, stdio: "pipe" });
      return { status: 0, error: "" };
    } catch (error) {
      const { status, stderr } = error as { status: number; stderr: Buffer };
      return { status, error: stderr.toString() };
    }
  }

  test("writes the same manifest whether the address ends in a slash or not", () => {
    const other = join(folder, "other.xml");
    expect(run("--url", BASE.slice(0, -1), "-o", other).status).toBe(0);
    expect(readFileSync(other, "utf8")).toBe(readFileSync(moved, "utf8"));
  });

  test("replaces an earlier manifest of this add-in", () => {
    const twice = join(folder, "twice.xml");
    expect(run("--url", "https://old.example.edu.cn", "-o", twice).status).toBe(0);
    expect(run("--url", BASE, "-o", twice).status).toBe(0);
    expect(readFileSync(twice, "utf8")).toBe(readFileSync(moved, "utf8"));
  });

  test.each([
    ["plain http", "http://example.edu.cn/reform-check/", "https"],
    ["no address at all", "reform-check", "reform-check"],
    ["another scheme", "file:///srv/reform-check/", "https"],
    ["a password", "https://user:secret@example.edu.cn/", "account"],
    ["a question mark", "https://example.edu.cn/?v=1", "?"],
    ["a page instead of a folder", "https://example.edu.cn/taskpane.html", "folder"],
  ])("refuses %s and says why", (_what, url, said) => {
    const output = join(folder, "refused.xml");
    const { status, error } = run("--url", url, "-o", output);
    expect(status).toBe(2);
    expect(error).toContain(said);
    expect(() => readFileSync(output)).toThrow("ENOENT");
  });

  test.each([
    ["manifest.xml itself", "manifest.xml"],
    ["a file that is something else", "package.json"],
  ])("never overwrites %s", (_what, file) => {
    const before = readFileSync(join(ROOT, file), "utf8");
    expect(run("--url", BASE, "-o", join(ROOT, file)).status).toBe(2);
    expect(readFileSync(join(ROOT, file), "utf8")).toBe(before);
  });
});
