/*
 * Runs before everything else in the pane, in plain ES5, so that an old webview (Internet Explorer 11, EdgeHTML) or a
 * half-loaded page shows what to do about it and never stays blank. The two static pages are in taskpane.html.
 */
(function () {
  "use strict";
  var page = document.documentElement;
  var SLOW_MS = 30000;

  function show(state) {
    if (page.className.indexOf(state) < 0) page.className += " " + state;
  }

  // What the bundle's syntax needs (see TARGETS in webpack.config.js): these came with Chromium 85 and Safari 14.
  if (typeof Promise !== "function" || typeof Promise.any !== "function" || typeof Symbol !== "function") {
    show("old-webview");
    return;
  }

  /** Whether the pane has put itself in place of the splash. */
  function running() {
    return document.getElementById("root") !== null && document.getElementById("splash") === null;
  }

  var failedAddress = "";
  function nameFailed() {
    var place = document.getElementById("failed-address");
    if (place) place.textContent = failedAddress;
  }

  function failed(address) {
    failedAddress = address;
    show("load-failed");
    nameFailed();
    // A slow network may bring the pane after all.
    var waiting = window.setInterval(function () {
      if (!running()) return;
      window.clearInterval(waiting);
      page.className = page.className.replace("load-failed", "");
    }, 1000);
  }
  // office.js fails while the page below it is still to be read.
  document.addEventListener("DOMContentLoaded", nameFailed);

  // A script of ours that does not arrive. office.js asks for files that are left out on purpose: those are added later
  // and asynchronously, and do no harm.
  function onError(event) {
    var script = event.target;
    if (!running() && script && script.tagName === "SCRIPT" && !script.async) failed(script.src);
  }
  window.addEventListener("error", onError, true);
  window.setTimeout(function () {
    if (document.readyState === "complete" && !running()) failed(window.location.href.split("?")[0]);
  }, SLOW_MS);
})();
