export { type ReadText, readText, type TextReading } from './read-text.js';
export { type Shape, shapeChecker } from './shape-checker.js';
