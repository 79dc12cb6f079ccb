/*
 * Plain ES5, before everything else: a page opened by a double click on the file has no address that a browser would let
 * work be done under, so it says how to open it instead.
 */
(function () {
  "use strict";
  if (window.location.protocol === "file:") document.documentElement.className += " from-file";
})();
