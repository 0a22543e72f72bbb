import {
  CAP_CATEGORIES,
  CAP_CERTAINTIES,
  CAP_RESPONSES,
  CAP_SCOPES,
  CAP_SEVERITIES,
  CAP_STATUSES,
  CAP_TYPES,
  CAP_URGENCIES,
} from './domain/cap/alert.js';
import { type DocumentForm, MANY, matching, oneOf, type Place, type Shape, text, time } from './shape-of-document.fixture.js';

/*
 * What the standards fix for the form of a document, restated from them: CAP 1.2 (sections 3.2 and 3.3.2) and EDXL-DE 1.0 (section 3.2).
 * The schema files of OASIS are its own and are not in the repository. This is not their text: where CAP's lies beside the repository, a
 * spec compares the two verdicts over hundreds of broken documents.
 */

const address = matching(/^[^\s<&,]+$/);
const language = matching(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/);
const decimal = matching(/^\s*[-+]?(\d+(\.\d*)?|\.\d+)\s*$/);
const integer = matching(/^\s*[-+]?\d+\s*$/);
const link = matching(/^[^\s<>"{}|\\^`]*$/);

const NUMBER = String.raw`[-+]?\d+(\.\d+)?`;
const POINT = `${NUMBER},${NUMBER}`;
/** Four points or more, the last of which is the first. */
const polygon = (said: string): boolean => {
  const points = said.split(' ');
  return points.length >= 4 && points.every((point) => new RegExp(`^${POINT}$`).test(point)) && points[0] === points.at(-1);
};
const circle = matching(new RegExp(`^${POINT} \\d+(\\.\\d+)?$`));

/** Parts with a space between them; what holds a space stands in quotation marks. */
const spaced =
  (part: RegExp) =>
  (said: string): boolean =>
    (said.match(/"[^"]+"|[^"\s]+/g) ?? []).join(' ') === said &&
    (said.match(/"[^"]+"|[^"\s]+/g) ?? []).every((one) => part.test(one));
const reference = /^[^\s<&,]+,[^\s<&,]+,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/;

const value: Shape = [
  ['valueName', 1, 1, text],
  ['value', 1, 1, text],
];

const AREA: readonly Place[] = [
  ['areaDesc', 1, 1, text],
  ['polygon', 0, MANY, polygon],
  ['circle', 0, MANY, circle],
  ['geocode', 0, MANY, value],
  ['altitude', 0, 1, decimal],
  ['ceiling', 0, 1, decimal],
];

const RESOURCE: readonly Place[] = [
  ['resourceDesc', 1, 1, text],
  ['mimeType', 1, 1, text],
  ['size', 0, 1, integer],
  ['uri', 0, 1, link],
  ['derefUri', 0, 1, text],
  ['digest', 0, 1, text],
];

const INFO: readonly Place[] = [
  ['language', 0, 1, language],
  ['category', 1, MANY, oneOf(...CAP_CATEGORIES)],
  ['event', 1, 1, text],
  ['responseType', 0, MANY, oneOf(...CAP_RESPONSES)],
  ['urgency', 1, 1, oneOf(...CAP_URGENCIES)],
  ['severity', 1, 1, oneOf(...CAP_SEVERITIES)],
  ['certainty', 1, 1, oneOf(...CAP_CERTAINTIES)],
  ['audience', 0, 1, text],
  ['eventCode', 0, MANY, value],
  ['effective', 0, 1, time],
  ['onset', 0, 1, time],
  ['expires', 0, 1, time],
  ['senderName', 0, 1, text],
  ['headline', 0, 1, text],
  ['description', 0, 1, text],
  ['instruction', 0, 1, text],
  ['web', 0, 1, link],
  ['contact', 0, 1, text],
  ['parameter', 0, MANY, value],
  ['resource', 0, MANY, RESOURCE],
  ['area', 0, MANY, AREA],
];

const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';
export const CAP_12 = 'urn:oasis:names:tc:emergency:cap:1.2';

export const CAP_FORM: DocumentForm = {
  root: 'alert',
  namespace: CAP_12,
  embeds: [SIGNATURE],
  shape: [
    ['identifier', 1, 1, address],
    ['sender', 1, 1, address],
    ['sent', 1, 1, time],
    ['status', 1, 1, oneOf(...CAP_STATUSES)],
    ['msgType', 1, 1, oneOf(...CAP_TYPES)],
    ['source', 0, 1, text],
    ['scope', 1, 1, oneOf(...CAP_SCOPES)],
    ['restriction', 0, 1, text],
    ['addresses', 0, 1, spaced(/./)],
    ['code', 0, MANY, text],
    ['note', 0, 1, text],
    ['references', 0, 1, spaced(reference)],
    ['incidents', 0, 1, spaced(/./)],
    ['info', 0, MANY, INFO],
  ],
};

/** A list of values under the name of the list. */
const listed: Shape = [
  ['valueListUrn', 1, 1, link],
  ['value', 1, MANY, text],
];

const TARGET: readonly Place[] = [
  ['circle', 0, MANY, circle],
  ['polygon', 0, MANY, polygon],
  ['country', 0, MANY, matching(/^[A-Z]{2}$/)],
  ['subdivision', 0, MANY, matching(/^[A-Z]{2}-[A-Z0-9]{1,3}$/)],
  ['locCodeUN', 0, MANY, matching(/^[A-Z]{2}[A-Z0-9]{3}$/)],
];

const CONTENT: readonly Place[] = [
  ['contentDescription', 0, 1, text],
  ['contentKeyword', 0, MANY, listed],
  ['incidentID', 0, 1, text],
  ['incidentDescription', 0, 1, text],
  ['originatorRole', 0, MANY, listed],
  ['consumerRole', 0, MANY, listed],
  ['confidentiality', 0, 1, text],
  [
    'xmlContent',
    1,
    1,
    [
      ['keyXMLContent', 0, MANY, []],
      ['embeddedXMLContent', 1, MANY, []],
    ],
  ],
];

/** Of what an envelope may carry, XML alone: Enlace wraps alerts. */
export const ENVELOPE_FORM: DocumentForm = {
  root: 'EDXLDistribution',
  namespace: 'urn:oasis:names:tc:emergency:EDXL:DE:1.0',
  embeds: [CAP_12],
  shape: [
    ['distributionID', 1, 1, text],
    ['senderID', 1, 1, address],
    ['dateTimeSent', 1, 1, time],
    ['distributionStatus', 1, 1, oneOf('Actual', 'Exercise', 'System', 'Test')],
    [
      'distributionType',
      1,
      1,
      oneOf(
        'Report',
        'Update',
        'Cancel',
        'Request',
        'Response',
        'Dispatch',
        'Ack',
        'Error',
        'SensorConfiguration',
        'SensorControl',
        'SensorStatus',
        'SensorDetection',
      ),
    ],
    ['combinedConfidentiality', 1, 1, text],
    ['language', 0, 1, language],
    ['senderRole', 0, MANY, listed],
    ['recipientRole', 0, MANY, listed],
    ['keyword', 0, MANY, listed],
    ['distributionReference', 0, MANY, matching(/^[^\s,]+,[^\s,]+,\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/)],
    [
      'explicitAddress',
      0,
      MANY,
      [
        ['explicitAddressScheme', 1, 1, text],
        ['explicitAddressValue', 1, MANY, text],
      ],
    ],
    ['targetArea', 0, MANY, TARGET],
    ['contentObject', 0, MANY, CONTENT],
  ],
};
