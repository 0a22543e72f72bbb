import { DomainError, type DomainFault } from '#kernel';
import {
  CAP_CATEGORIES,
  CAP_CERTAINTIES,
  CAP_RESPONSES,
  CAP_SCOPES,
  CAP_SEVERITIES,
  CAP_STATUSES,
  CAP_TYPES,
  CAP_URGENCIES,
  type CapAlert,
  type CapInfo,
  type CapReference,
} from './alert.js';
import { readArea, valuesIn } from './read-area.js';
import {
  type Element,
  elementsIn,
  type Faults,
  neededText,
  type Place,
  readTime,
  textIn,
  textsIn,
  timeIn,
  wordIn,
  wordsIn,
} from './read-values.js';

const DEFAULT_LANGUAGE = 'en-US';
/** Of a sender and an identifier: a comma or a blank would end them inside a reference. */
const UNSPEAKABLE = /[\s,<&]/;

const nameIn = (place: Place, name: string): string => {
  const text = neededText(place, name);
  if (UNSPEAKABLE.test(text)) place.faults.add(`${place.at}/${name}`, 'alert-name-invalid');
  return text;
};

const referencesIn = (place: Place): readonly CapReference[] =>
  (textIn(place, 'references') ?? '')
    .split(/\s+/)
    .filter((text) => text !== '')
    .flatMap((text) => {
      const [sender, identifier, time, ...rest] = text.split(',');
      const sent = readTime(time ?? '');
      if (sender && identifier && sent && rest.length === 0) return [{ sender, identifier, sent }];
      place.faults.add(`${place.at}/references`, 'alert-reference-invalid', { value: text.slice(0, 120) });
      return [];
    });

const readInfo = (place: Place): CapInfo => {
  if (textsIn(place, 'category').length === 0) place.faults.add(`${place.at}/category`, 'alert-field-missing');
  return {
    language: textIn(place, 'language') ?? DEFAULT_LANGUAGE,
    categories: wordsIn(place, 'category', CAP_CATEGORIES),
    event: neededText(place, 'event'),
    responses: wordsIn(place, 'responseType', CAP_RESPONSES),
    urgency: wordIn(place, 'urgency', CAP_URGENCIES),
    severity: wordIn(place, 'severity', CAP_SEVERITIES),
    certainty: textIn(place, 'certainty') === 'Very Likely' ? 'Likely' : wordIn(place, 'certainty', CAP_CERTAINTIES),
    eventCodes: valuesIn(place, 'eventCode'),
    effective: timeIn(place, 'effective'),
    onset: timeIn(place, 'onset'),
    expires: timeIn(place, 'expires'),
    senderName: textIn(place, 'senderName'),
    headline: textIn(place, 'headline'),
    description: textIn(place, 'description'),
    instruction: textIn(place, 'instruction'),
    web: textIn(place, 'web'),
    contact: textIn(place, 'contact'),
    parameters: valuesIn(place, 'parameter'),
    areas: elementsIn(place, 'area').map(readArea),
  };
};

/** Addresses stand between blanks; one with a blank in it stands in quotation marks. */
const addressesIn = (place: Place): readonly string[] =>
  [...(textIn(place, 'addresses') ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const readWhole = (place: Place, edition: CapAlert['edition']): CapAlert => {
  const scope = wordIn(place, 'scope', CAP_SCOPES);
  if (scope === 'Restricted') neededText(place, 'restriction');
  if (scope === 'Private') neededText(place, 'addresses');
  const type = wordIn(place, 'msgType', CAP_TYPES);
  if (type === 'Update' || type === 'Cancel') neededText(place, 'references');
  neededText(place, 'sent');
  return {
    edition,
    identifier: nameIn(place, 'identifier'),
    sender: nameIn(place, 'sender'),
    // Without a time the alert is refused below.
    sent: timeIn(place, 'sent')!,
    status: wordIn(place, 'status', CAP_STATUSES),
    type,
    scope,
    restriction: textIn(place, 'restriction'),
    addresses: addressesIn(place),
    note: textIn(place, 'note'),
    references: referencesIn(place),
    incidents: (textIn(place, 'incidents') ?? '').split(/\s+/).filter((text) => text !== ''),
    infos: elementsIn(place, 'info').map(readInfo),
  };
};

/**
 * An alert from its root element.
 * @throws DomainError alert-unfit, with every fault and the way to it in the document
 */
export const readAlert = (root: Element, edition: CapAlert['edition']): CapAlert => {
  const found: DomainFault[] = [];
  const faults: Faults = { add: (pointer, code, params = {}) => void found.push({ pointer, code, params }) };
  const alert = readWhole({ of: root, at: '/alert', faults }, edition);
  if (found.length > 0) throw new DomainError('alert-unfit', { count: found.length }, undefined, found);
  return alert;
};
