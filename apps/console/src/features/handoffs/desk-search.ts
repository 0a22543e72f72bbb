import { fold } from './fold';
import type { CaseResponse, DeskResponse } from '../../shared/api/client';
import type { Directory } from '../../shared/directory/directory';
import type { Speech } from '../../shared/i18n/speech';

export type DeskGroup = 'routing' | 'counterpart' | 'others';

/** A desk that may be named, with everything that it can be found by. */
export interface DeskChoice {
  readonly desk: DeskResponse;
  readonly label: string;
  readonly agency: string;
  readonly corridor: string | null;
  readonly functions: readonly string[];
  /** Folded: name in both languages, agency, functions, corridor. */
  readonly found: string;
}

type Words = Pick<Speech, 'locale' | 'term'>;

export const choiceOf = (desk: DeskResponse, { agencies, corridors }: Directory, { locale, term }: Words): DeskChoice => {
  const agency = agencies.get(desk.agencyId);
  const corridor = desk.corridor ? corridors.get(desk.corridor) : undefined;
  // A competence is a function of the desk or a kind of incident; only the first tells who it is.
  const saidAs = (noun: string): readonly string[] =>
    desk.competences.map((one) => term(noun, one)).filter((said, index) => said !== desk.competences[index]);
  const functions = saidAs('desk-function');
  const agencyName = agency?.acronym ?? agency?.name[locale] ?? desk.agencyId;
  const texts = [
    ...Object.values(desk.name),
    ...Object.values(agency?.name ?? {}),
    agency?.acronym ?? '',
    ...functions,
    ...saidAs('kind'),
    ...Object.values(corridor?.name ?? {}),
  ];
  const label = desk.name[locale];
  return { desk, label, agency: agencyName, corridor: corridor?.name[locale] ?? null, functions, found: fold(texts.join(' ')) };
};

/** Every word typed is somewhere in what the desk can be found by, accents or not. */
export const fits = ({ found }: DeskChoice, typed: string): boolean =>
  fold(typed)
    .split(/\s+/)
    .every((word) => found.includes(word));

/** Where a desk stands among the suggestions of a case: named by its routing, the counterpart across the line, or any other. */
export const groupOf = (desk: DeskResponse, { routing, corridorId, lead }: CaseResponse): DeskGroup => {
  if (routing.alternates.includes(desk.id) || routing.concurrent.includes(desk.id)) return 'routing';
  return corridorId !== null && desk.corridor === corridorId && desk.country !== lead.country ? 'counterpart' : 'others';
};
