export { readWorkbook } from './read-workbook.js';
export { UnfitWorkbook, type Cell, type Sheet } from './workbook.js';
export { writeWorkbook } from './write-workbook.js';
