// ExcelJS: load and save.
const ExcelJS = require("exceljs");
const eachFile = require("./each-file.cjs");

void eachFile(async (input, output) => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  await workbook.xlsx.writeFile(output);
});
