import { DomainError } from '#kernel';
import { XMLParser } from 'fast-xml-parser';
import type { CapAlert } from '../domain/cap/alert.js';
import { readAlert } from '../domain/cap/read-alert.js';
import type { Element } from '../domain/cap/read-values.js';
import { CAP_NAMESPACE } from './alert-document.js';

/** A real alert has some ten kilobytes; one with the outline of a state some hundred. */
export const ALERT_LIMIT = 1024 * 1024;
/** An alert inside an EDXL-DE envelope is ten deep. */
const DEEPEST = 16;

/** Every element is a list, every value a text: nothing is guessed. Entities are those that stand for one letter; a document of its own cannot add any. */
const parser = new XMLParser({
  ignoreAttributes: true,
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  htmlEntities: true,
  isArray: () => true,
  maxNestedTags: DEEPEST,
});

const decode = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Old alerts of both countries were written in the western alphabet.
    return new TextDecoder('latin1').decode(bytes);
  }
};

const parse = (text: string): Element => {
  try {
    return parser.parse(text, true) as Element;
  } catch {
    throw new DomainError('alert-unreadable');
  }
};

const childrenOf = (element: Element, ...path: readonly string[]): readonly Element[] =>
  path.reduce<readonly Element[]>(
    (parents, name) => parents.flatMap((parent) => (parent[name] ?? []).filter((child) => typeof child === 'object')),
    [element],
  );

const editionOf = (text: string): CapAlert['edition'] => {
  const found = new RegExp(`${CAP_NAMESPACE.replaceAll('.', '\\.')}(1\\.[0-9])["']`).exec(text)?.[1];
  if (found !== '1.1' && found !== '1.2') throw new DomainError('alert-edition-unknown');
  return found;
};

/**
 * The alerts of a file: one CAP alert, or those that an EDXL-DE envelope carries.
 * @throws DomainError alert-empty, alert-too-large, alert-has-doctype, alert-unreadable, alert-edition-unknown, alert-unfit
 */
export const readAlerts = (bytes: Uint8Array): readonly CapAlert[] => {
  if (bytes.length === 0) throw new DomainError('alert-empty');
  if (bytes.length > ALERT_LIMIT) throw new DomainError('alert-too-large');
  const text = decode(bytes);
  if (/<!\s*(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(text)) throw new DomainError('alert-has-doctype');
  const file = parse(text);
  const embedded = ['EDXLDistribution', 'contentObject', 'xmlContent', 'embeddedXMLContent', 'alert'];
  const alerts = [...childrenOf(file, 'alert'), ...childrenOf(file, ...embedded)];
  if (alerts.length === 0) throw new DomainError('alert-unreadable');
  const edition = editionOf(text);
  return alerts.map((alert) => readAlert(alert, edition));
};
