/**
 * The tests that need a page to draw on, as one.
 *
 * @jest-environment jsdom
 */
// Loaded here, it clears the page after every test of every file.
import "@testing-library/react";
import { collect, filesOf } from "./files.cjs";

collect(filesOf("component"), () => {
  document.body.replaceChildren();
  localStorage.clear();
});
