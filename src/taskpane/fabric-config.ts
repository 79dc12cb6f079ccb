/**
 * Must be imported before anything of Fabric: keeps it from declaring fonts of Microsoft's CDN, whose licence ties them
 * to Microsoft's products and which no pane of ours may ask for.
 */
declare global {
  interface Window {
    FabricConfig?: { readonly fontBaseUrl: string; readonly iconBaseUrl: string };
  }
}

window.FabricConfig = { fontBaseUrl: "", iconBaseUrl: "" };

export {};
