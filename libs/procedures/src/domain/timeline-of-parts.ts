import type { ResourceRequest } from './resource-request.js';
import type { SituationReport } from './situation-report.js';
import type { Statement } from './statement.js';
import { fact, type TimelineFact } from './timeline-of.js';

interface Named<State> {
  readonly id: string;
  readonly state: State;
}

/** What belongs to an activation and is before one reader, newest first. */
export interface PartsSeen {
  readonly reports: readonly Named<Pick<SituationReport, 'published' | 'audience'>>[];
  readonly statements: readonly Named<Pick<Statement, 'state' | 'keys' | 'because' | 'settledProposals'>>[];
  readonly resources: readonly Named<Pick<ResourceRequest, 'state' | 'asked' | 'since' | 'moved' | 'reason'>>[];
}

const statementFacts = ({ id, state: { state, keys, because, settledProposals } }: PartsSeen['statements'][number]) => {
  const last = keys.at(-1);
  const kind = state === 'released' ? 'statement-released' : state === 'alone' ? 'statement-alone' : null;
  return [
    ...settledProposals.map(({ number, how, settledAt, settledBy, reason }) => ({
      ...fact(`statement-${how}`, `${id}.${number}`, settledAt, settledBy, { text: reason }),
      about: id,
    })),
    ...(kind && last ? [fact(kind, id, last.at, last, { text: kind === 'statement-alone' ? because : null })] : []),
  ];
};

/** Moments of what was reported, stated and asked for, as far as the reader sees it. */
export const timelineOfParts = ({ reports, statements, resources }: PartsSeen): readonly TimelineFact[] => [
  ...reports
    .toReversed()
    .flatMap(({ id, state: { published } }) => (published ? [fact('report-published', id, published.at, published)] : [])),
  ...statements.toReversed().flatMap(statementFacts),
  ...resources
    .toReversed()
    .flatMap(({ id, state: { state, asked, since, moved, reason } }) => [
      fact('resource-asked', id, asked.at, asked),
      ...(state === 'asked' ? [] : [fact('resource-moved', id, since, moved, { text: reason })]),
    ]),
];
