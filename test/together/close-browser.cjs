/** Ends what shared-browser.cjs started. */
module.exports = () => globalThis.closeSharedBrowser?.();
