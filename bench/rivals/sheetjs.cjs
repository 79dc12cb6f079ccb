// SheetJS: load, with styles as far as it reads them, and save compressed.
const XLSX = require("@e965/xlsx");
const { readFileSync, writeFileSync } = require("node:fs");
const eachFile = require("./each-file.cjs");

void eachFile((input, output) => {
  const workbook = XLSX.read(readFileSync(input), { cellStyles: true });
  writeFileSync(output, XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true }));
});
