// The certificate of the development server. Excel opens a pane over https only, and trusts it only if the machine does.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const CACHE = fileURLToPath(new URL("../node_modules/.cache/reform-check/", import.meta.url));
const DAYS = 365;
const DAY_MS = 86_400_000;

/**
 * Key and certificate for https://localhost: those of office-addin-dev-certs, trusted by this machine, where they can be
 * installed; otherwise a self-signed pair, kept for a year so that a browser needs to be told only once.
 */
export async function httpsOptions() {
  // Desktop Excel runs on Windows and macOS. Elsewhere installing a certificate means sudo, for nothing.
  if (process.platform === "win32" || process.platform === "darwin") {
    try {
      const certificates = await import("office-addin-dev-certs");
      return await certificates.getHttpsServerOptions();
    } catch (error) {
      console.warn(`开发证书装不上（${reason(error)}）。 The development certificate could not be installed.`);
    }
  }
  console.warn(
    "使用自签名证书：请先在浏览器里打开 https://localhost:3000/taskpane.html 并选择继续；桌面版 Excel 不接受它。\n" +
      "Using a self-signed certificate: open that address in the browser once and accept it; desktop Excel will refuse it.",
  );
  return selfSigned();
}

/** A self-signed pair for localhost, made once and kept under node_modules/.cache. */
export async function selfSigned(folder = CACHE) {
  const kept = await read(folder);
  if (kept) return kept;
  const { generate } = await import("selfsigned");
  const pair = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: new Date(Date.now() + DAYS * DAY_MS),
    extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
  });
  const options = { key: pair.private, cert: pair.cert };
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}localhost.json`, JSON.stringify({ ...options, until: Date.now() + (DAYS - 1) * DAY_MS }), {
    mode: 0o600,
  });
  return options;
}

async function read(folder) {
  try {
    const { key, cert, until } = JSON.parse(await readFile(`${folder}localhost.json`, "utf8"));
    return until > Date.now() ? { key, cert } : null;
  } catch {
    return null;
  }
}

function reason(error) {
  return error instanceof Error ? error.message.split("\n")[0] : String(error);
}
