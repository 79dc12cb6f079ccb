// fflate: unzip and zip again, the least that any program does that packs every part anew.
const { unzipSync, zipSync } = require("fflate");
const { readFileSync, writeFileSync } = require("node:fs");
const eachFile = require("./each-file.cjs");

void eachFile((input, output) => writeFileSync(output, zipSync(unzipSync(readFileSync(input)))));
