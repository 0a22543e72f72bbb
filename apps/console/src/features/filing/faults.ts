import type { FieldFault } from '../../shared/api/problem';

/** The fields of the form, in the order in which they are met. */
export const FORM_FIELDS = [
  'kind',
  'place',
  'side',
  'lifeSafety',
  'security',
  'flow',
  'title',
  'description',
  'language',
  'otherTitle',
  'otherDescription',
  'occurred',
  'tlp',
  'restrictions',
  'tags',
  'reporterKind',
  'channel',
  'ownReference',
  'paperSerial',
  'paperWrittenAt',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

/** Those that are folded away until somebody needs them. */
export const FOLDED: readonly FormField[] = [
  'tlp',
  'restrictions',
  'tags',
  'reporterKind',
  'channel',
  'ownReference',
  'paperSerial',
  'paperWrittenAt',
];

export type Faults = Readonly<Partial<Record<FormField, string>>>;

export const fieldId = (field: FormField): string => `file-${field}`;

/** Where the parts of a report stand in the form; a pointer deeper in belongs to the nearest part above it. */
const FIELD_AT: Readonly<Record<string, FormField>> = {
  '/kind': 'kind',
  '/place': 'place',
  '/side': 'side',
  '/lifeSafety': 'lifeSafety',
  '/impact': 'security',
  '/impact/security': 'security',
  '/impact/flow': 'flow',
  '/title': 'title',
  '/description': 'description',
  '/language': 'language',
  '/translation': 'otherTitle',
  '/translation/title': 'otherTitle',
  '/translation/description': 'otherDescription',
  '/occurredAt': 'occurred',
  '/occurredPrecision': 'occurred',
  '/handling': 'tlp',
  '/handling/tlp': 'tlp',
  '/handling/restrictions': 'restrictions',
  '/tags': 'tags',
  '/reporterKind': 'reporterKind',
  '/channel': 'channel',
  '/ownReference': 'ownReference',
  '/paper': 'paperSerial',
  '/paper/serial': 'paperSerial',
  '/paper/writtenAt': 'paperWrittenAt',
};

/** The field of the form that a JSON pointer into the report means; null when no field shows it. */
export const fieldAt = (pointer: string): FormField | null => {
  for (let part = pointer; part !== ''; part = part.slice(0, part.lastIndexOf('/'))) {
    const field = FIELD_AT[part];
    if (field) return field;
  }
  return null;
};

/** What is wrong, field by field; the first fault of a field is told. What no field shows stays with the error itself. */
export const faultsOf = (errors: readonly FieldFault[]): Faults => {
  const faults: Partial<Record<FormField, string>> = {};
  for (const { pointer, detail } of errors) {
    const field = fieldAt(pointer);
    if (field) faults[field] ??= detail;
  }
  return faults;
};

/** The faulty field that is met first. */
export const firstOf = (faults: Faults): FormField | undefined => FORM_FIELDS.find((field) => faults[field] !== undefined);
