/** An icon as SVG text (webpack and jest both hand it over so). */
declare module "*.svg" {
  const svg: string;
  // eslint-disable-next-line no-restricted-syntax -- how webpack and jest hand text over
  export default svg;
}

/** A style sheet; webpack puts it next to the page. */
declare module "*.css";
