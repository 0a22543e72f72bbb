import type { AfterActionResponse, ReviewMomentResponse } from '../../shared/api/client';
import type { Speech } from '../../shared/i18n/speech';

type Observation = AfterActionResponse['observations'][number];

/** What a moment is called: its kind, and what of that kind it was. */
export const nameOf = ({ kindText, what }: ReviewMomentResponse, locale: Speech['locale']): string =>
  what ? `${kindText}: ${what[locale]}` : kindText;

const KINDS_OF: Readonly<Partial<Record<Observation['about']['of'], readonly ReviewMomentResponse['kind'][]>>> = {
  step: ['step-done', 'step-skipped'],
  order: ['ordered'],
};

/** Whether an observation is tied to a moment: by its ref, or to the step or order that it is about. */
export const isAbout = ({ about }: Pick<Observation, 'about'>, moment: ReviewMomentResponse): boolean =>
  about.of === 'moment'
    ? about.id === moment.ref
    : about.id === moment.about && (KINDS_OF[about.of]?.includes(moment.kind) ?? false);
