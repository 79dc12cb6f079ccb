/** Colours from those of the host: light, dark and everything between, always readable. */
import { VERDICT_TONES } from "../report/colours";

/** The host's own colours as "#RRGGBB". */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
}

export const LIGHT: HostTheme = { background: "#FFFFFF", foreground: "#1F2933" };
export const DARK: HostTheme = { background: "#1F1F1F", foreground: "#FFFFFF" };

type ToneName = keyof typeof VERDICT_TONES;
type Tones = Readonly<Record<ToneName, { readonly fill: string; readonly text: string }>>;

/** What the style sheets and Fabric's theme are made of; text keeps a contrast of 4.5 on what it stands on. */
export interface PaneColours {
  readonly dark: boolean;
  readonly background: string;
  /** Behind cards and rows under the pointer. */
  readonly surface: string;
  readonly hover: string;
  readonly pressed: string;
  readonly foreground: string;
  readonly quiet: string;
  readonly line: string;
  /** Edges of fields: 3 to 1 against the background. */
  readonly edge: string;
  readonly accent: string;
  readonly accentHover: string;
  readonly onAccent: string;
  readonly link: string;
  readonly tones: Tones;
}

const READABLE = 4.5;
const BRAND = "#1A5296";
const BRAND_ON_DARK = "#7FB4EE";

const DARK_TONES: Tones = {
  pass: { fill: "#1C3D27", text: "#A3DDB4" },
  fail: { fill: "#4D201C", text: "#FFB9B0" },
  review: { fill: "#463711", text: "#FFDB8F" },
  missing: { fill: "#3B434B", text: "#DCE2E8" },
  "not-applicable": { fill: "#31363B", text: "#C3CAD1" },
};

function lightTones(): Tones {
  const tone = (name: ToneName): { fill: string; text: string } => ({
    fill: `#${VERDICT_TONES[name].fill}`,
    text: `#${VERDICT_TONES[name].text}`,
  });
  return {
    pass: tone("pass"),
    fail: tone("fail"),
    review: tone("review"),
    missing: tone("missing"),
    "not-applicable": tone("not-applicable"),
  };
}

/** Anything that is not "#RRGGBB" counts as the light theme. */
export function coloursFor(host: HostTheme): PaneColours {
  const known = isColour(host.background) && isColour(host.foreground);
  const given = known ? host : LIGHT;
  const dark = luminance(given.background) < luminance(given.foreground);
  const { background } = given;
  const foreground = readable(given.foreground, background, dark ? "#FFFFFF" : "#000000");
  const strongest = dark ? "#FFFFFF" : "#000000";
  const accent = readable(dark ? BRAND_ON_DARK : BRAND, background, strongest);
  // On a middle grey, shades towards the text would take its contrast away.
  const shade = dark ? 0.12 : 0.06;
  const towardsText = contrast(foreground, mix(background, foreground, shade)) >= READABLE + 1;
  const away = towardsText ? foreground : dark ? "#000000" : "#FFFFFF";
  const hover = mix(background, away, shade);
  const hardest = contrast(foreground, hover) < contrast(foreground, background) ? hover : background;
  return {
    dark,
    background,
    surface: mix(background, away, dark ? 0.06 : 0.03),
    hover,
    pressed: mix(background, away, dark ? 0.18 : 0.1),
    foreground,
    quiet: readable(mix(foreground, background, 0.35), hardest, foreground),
    line: mix(background, foreground, 0.16),
    edge: readable(mix(background, foreground, 0.45), background, foreground, 3),
    accent,
    accentHover: mix(accent, dark ? "#FFFFFF" : "#000000", 0.15),
    onAccent: contrast("#FFFFFF", accent) >= READABLE ? "#FFFFFF" : "#000000",
    link: readable(dark ? BRAND_ON_DARK : BRAND, hardest, strongest),
    tones: dark ? DARK_TONES : lightTones(),
  };
}

function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** From `a` (0) to `b` (1). */
export function mix(a: string, b: string, share: number): string {
  const to = channels(b);
  const parts = channels(a).map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Relative luminance, 0 (black) to 1 (white), as WCAG defines it. */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** 1 to 21, as WCAG defines it. */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour, or as much of the stronger one mixed in as it takes to be read on the ground. */
function readable(colour: string, ground: string, stronger: string, wanted = READABLE): string {
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = mix(colour, stronger, share);
    if (contrast(mixed, ground) >= wanted) return mixed;
  }
  return stronger;
}
