/** Fabric's theme and the variables of our style sheets, from one set of colours. */
import { createTheme, type ITheme } from "office-ui-fabric-react/lib/Styling";
import { mix, type PaneColours } from "./colours";

/** System fonts only, those of the page. */
const FONT_FAMILY =
  '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Fabric's controls in these colours. */
export function fabricTheme(colours: PaneColours): ITheme {
  const { background, foreground, accent, accentHover, onAccent, quiet, hover, pressed, line, edge, dark } = colours;
  return createTheme({
    isInverted: dark,
    defaultFontStyle: { fontFamily: FONT_FAMILY },
    palette: {
      themePrimary: accent,
      themeSecondary: accent,
      themeTertiary: mix(accent, background, 0.4),
      themeLight: mix(background, accent, 0.3),
      themeLighter: mix(background, accent, 0.2),
      themeLighterAlt: mix(background, accent, 0.08),
      themeDarkAlt: accentHover,
      themeDark: accentHover,
      themeDarker: mix(accentHover, foreground, 0.3),
      neutralLighterAlt: colours.surface,
      neutralLighter: hover,
      neutralLight: hover,
      neutralQuaternaryAlt: pressed,
      neutralQuaternary: line,
      neutralTertiaryAlt: line,
      neutralTertiary: quiet,
      neutralSecondaryAlt: edge,
      neutralSecondary: quiet,
      neutralPrimaryAlt: foreground,
      neutralPrimary: foreground,
      neutralDark: foreground,
      black: foreground,
      white: background,
    },
    semanticColors: {
      primaryButtonText: onAccent,
      primaryButtonTextHovered: onAccent,
      primaryButtonTextPressed: onAccent,
      primaryButtonTextDisabled: quiet,
      buttonTextDisabled: quiet,
      inputBorder: edge,
      smallInputBorder: edge,
      inputPlaceholderText: quiet,
      link: colours.link,
      bodySubtext: quiet,
      errorText: colours.tones.fail.text,
    },
  });
}

/** Sets the variables that the style sheets use, on the page as a whole: dialogs lie outside of the pane's root. */
export function applyColours(colours: PaneColours, page: HTMLElement = document.documentElement): void {
  const { tones, dark, ...plain } = colours;
  for (const [name, colour] of Object.entries(plain)) page.style.setProperty(`--rc-${kebab(name)}`, colour);
  for (const [name, { fill, text }] of Object.entries(tones)) {
    page.style.setProperty(`--rc-${name}-fill`, fill);
    page.style.setProperty(`--rc-${name}-text`, text);
  }
  page.style.setProperty("color-scheme", dark ? "dark" : "light");
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
