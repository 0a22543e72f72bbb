import { Button } from '@mantine/core';
import { useState } from 'react';
import { type DrillReportResponse, draftDrillReport, evaluateDrill, finaliseDrillReport } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog } from '../../shared/ui/dialog';
import { Failure } from '../../shared/ui/notices';
import { useEvaluation } from './report-queries';
import { words } from './report-words';

type Step = DrillReportResponse['steps'][number];

const SEND = { evaluate: evaluateDrill, draft: draftDrillReport, finalise: finaliseDrillReport } as const;

interface StepProps {
  readonly drillId: string;
  readonly step: Step;
}

function StepButton({ drillId, step }: StepProps) {
  const { say } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useEvaluation(
    (_: null, headers) => SEND[step]({ path: { id: drillId }, headers: { ...headers } }),
    () => setAsking(false),
  );
  const isFinal = step === 'finalise';
  return (
    <>
      <Button
        size="xs"
        variant={isFinal ? 'filled' : 'default'}
        loading={isPending}
        onClick={() => (isFinal ? setAsking(true) : mutate(null))}
      >
        {say(words.steps[step])}
      </Button>
      {error && !asking ? <Failure error={error} /> : null}
      <Dialog
        opened={asking}
        close={() => setAsking(false)}
        title={say(words.finaliseTitle)}
        does={say(words.steps.finalise)}
        submit={() => mutate(null)}
        pending={isPending}
        error={error}
        grave
      >
        <p>{say(words.finaliseHint)}</p>
      </Dialog>
    </>
  );
}

/** What the reader may do next with the report. */
export function ReportSteps({ report: { drillId, steps } }: { readonly report: DrillReportResponse }) {
  return steps.map((step) => <StepButton key={step} drillId={drillId} step={step} />);
}
