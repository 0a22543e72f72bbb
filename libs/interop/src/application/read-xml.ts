import { XMLParser } from 'fast-xml-parser';

/** The real element is three deep. */
const DEEPEST = 8;

/** Text only: no attribute, no entity of the document's own, no number guessed from text. */
const parser = new XMLParser({
  ignoreAttributes: true,
  parseTagValue: false,
  trimValues: true,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: DEEPEST,
});

/** One element of XML as plain objects. @throws Error when it is none, or is nested deeper than any feed of ours */
export const readXml = (element: string): unknown => parser.parse(element, true) as unknown;
