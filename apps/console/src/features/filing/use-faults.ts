import { useCallback, useState } from 'react';
import type { Fields } from './draft';
import { fieldId, type Faults, firstOf, FOLDED, type FormField } from './faults';

const FIELD_OF: Readonly<Record<keyof Fields, FormField>> = {
  kind: 'kind',
  placeText: 'place',
  place: 'place',
  side: 'side',
  lifeSafety: 'lifeSafety',
  security: 'security',
  flow: 'flow',
  title: 'title',
  description: 'description',
  language: 'language',
  other: 'otherTitle',
  occurred: 'occurred',
  occurredAt: 'occurred',
  precision: 'occurred',
  tlp: 'tlp',
  restrictions: 'restrictions',
  tags: 'tags',
  reporterKind: 'reporterKind',
  channel: 'channel',
  ownReference: 'ownReference',
  paperSerial: 'paperSerial',
  paperWrittenAt: 'paperWrittenAt',
};

export const focusOn = (field: FormField): void => document.getElementById(fieldId(field))?.focus();

/** What is wrong with the draft, each beside its field until that field changes; the first of them gets the focus. */
export function useFaults() {
  const [faults, setFaults] = useState<Faults>({});
  const [more, showMore] = useState(false);
  const tell = useCallback((found: Faults): void => {
    setFaults(found);
    const first = firstOf(found);
    if (!first) return;
    if (FOLDED.some((field) => found[field] !== undefined)) showMore(true);
    // After the field is there: it may have been folded away.
    requestAnimationFrame(() => focusOn(first));
  }, []);
  const forget = useCallback(
    (fields: Partial<Fields>) =>
      setFaults((before) => {
        const changed = new Set((Object.keys(fields) as (keyof Fields)[]).map((key) => FIELD_OF[key]));
        return Object.fromEntries(Object.entries(before).filter(([field]) => !changed.has(field as FormField)));
      }),
    [],
  );
  return { faults, more, showMore, tell, forget };
}
