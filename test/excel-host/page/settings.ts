/** What a simulated Excel is told when it starts. Shared by the server (Node) and the page (browser). */
export interface HostSettings {
  /** Highest ExcelApi set, "1.7" to "1.20". The npm library itself knows sets up to 1.15. */
  readonly api: string;
  /** Display language, "zh-CN". */
  readonly language: string;
  /** Path of the pane below the server's root, "taskpane.html". */
  readonly panePath: string;
  /** Pixels. */
  readonly paneWidth: number;
  readonly paneTitle: string;
  readonly theme: "light" | "dark";
  readonly userName: string;
  /** Time for new comments, ISO text; left out: the clock. */
  readonly now?: string;
}

export interface OfficeTheme {
  bodyBackgroundColor: string;
  bodyForegroundColor: string;
  controlBackgroundColor: string;
  controlForegroundColor: string;
  isDarkTheme: boolean;
}

export function themeColours(theme: "light" | "dark"): OfficeTheme {
  return theme === "dark"
    ? {
        bodyBackgroundColor: "#292929",
        bodyForegroundColor: "#FFFFFF",
        controlBackgroundColor: "#1F1F1F",
        controlForegroundColor: "#FFFFFF",
        isDarkTheme: true,
      }
    : {
        bodyBackgroundColor: "#FFFFFF",
        bodyForegroundColor: "#242424",
        controlBackgroundColor: "#F5F5F5",
        controlForegroundColor: "#242424",
        isDarkTheme: false,
      };
}
