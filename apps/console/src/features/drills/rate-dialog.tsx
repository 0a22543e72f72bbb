import { useState } from 'react';
import { type DrillReportResponse, putDrillRating, type RateObjectiveRequest } from '../../shared/api/client';
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

const RATINGS = ['P', 'S', 'M', 'U'] as const;

export function RateDialog({ report, objectiveId, opened, close }: Props & { readonly objectiveId: string }) {
  const { say, term } = useSpeech();
  const known = report.objectives.find(({ id }) => id === objectiveId)?.rating;
  const [rating, setRating] = useState<RateObjectiveRequest['rating']>(known?.rating ?? 'P');
  const [reason, setReason] = useState<Typed>({ en: known?.reason.en ?? '', es: known?.reason.es ?? '' });
  const act = useEvaluation(
    (body: RateObjectiveRequest, headers) =>
      putDrillRating({ path: { id: report.drillId, objectiveId }, body, headers: { ...headers } }),
    close,
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
      ready={isWritten(reason)}
    >
      <Choice
        label={say(words.rating)}
        value={rating}
        set={setRating}
        of={RATINGS.map((value) => ({ value, label: term('drill-rating', value) }))}
      />
      <BothLanguages value={reason} set={setReason} />
    </Dialog>
  );
}
