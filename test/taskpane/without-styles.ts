import { InjectionMode, Stylesheet } from "office-ui-fabric-react/lib/Styling";
/**
 * Nothing is drawn in these tests, and to look a button up by its role jsdom would weigh every rule of every style sheet
 * for each element above it: four fifths of their time. What style sheets hide is for the tests in a browser.
 */
Stylesheet.getInstance().setConfig({ injectionMode: InjectionMode.none });
