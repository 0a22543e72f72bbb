import { type DrillReportResponse, putDrillRating, type RateObjectiveRequest } from '../../shared/api/client';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { bothWritten, isWritten, type Typed } from './evaluate-draft';
import { useEvaluation } from './report-queries';
import { words } from './report-words';
import { BothLanguages } from './written-fields';

interface Props extends OpenProps {
  readonly report: DrillReportResponse;
}

interface Rated {
  readonly rating: RateObjectiveRequest['rating'];
  readonly reason: Typed;
}

const RATINGS = ['P', 'S', 'M', 'U'] as const;

export function RateDialog({ report, objectiveId, opened, close }: Props & { readonly objectiveId: string }) {
  const { say, term } = useSpeech();
  const known = report.objectives.find(({ id }) => id === objectiveId)?.rating;
  const draft = useTyped<Rated>(`rating.${report.drillId}.${objectiveId}`, () => ({
    rating: known?.rating ?? 'P',
    reason: { en: known?.reason.en ?? '', es: known?.reason.es ?? '' },
  }));
  const { rating, reason } = draft.typed;
  const act = useEvaluation(
    (body: RateObjectiveRequest, headers) =>
      putDrillRating({ path: { id: report.drillId, objectiveId }, body, headers: { ...headers } }),
    () => {
      draft.forget();
      close();
    },
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.rateTitle)}
      does={say(words.save)}
      submit={() => act.mutate({ rating, reason: bothWritten(reason) })}
      pending={act.isPending}
      error={act.error}
      draft={draft}
      ready={isWritten(reason)}
    >
      <Choice
        label={say(words.rating)}
        value={rating}
        set={(next) => draft.type({ rating: next })}
        of={RATINGS.map((value) => ({ value, label: term('drill-rating', value) }))}
      />
      <BothLanguages value={reason} set={(next) => draft.type({ reason: next })} />
    </Dialog>
  );
}
