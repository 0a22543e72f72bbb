import { Button } from '@mantine/core';
import { useState } from 'react';
import { type CrossingNowResponse, planCrossingReopening } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Dialog } from '../../shared/ui/dialog';
import style from './board.module.css';
import { LanePicker } from './lane-picker';
import type { Lane } from './lanes';
import { words } from './words';

const MOST = 12;

interface ActProps {
  readonly crossing: CrossingNowResponse;
  readonly close: () => void;
}

/** In which order lanes of the own side come back. */
export function ReopenDialog({ crossing, close }: ActProps) {
  const { say, number } = useSpeech();
  const all = crossing.lanes.map(({ lane }) => lane);
  const [stages, setStages] = useState<readonly (readonly Lane[])[]>([[], []]);
  const said = stages.filter((lanes) => lanes.length > 0);
  const { mutate, isPending, error } = useAct({
    act: (_: null, guard) =>
      planCrossingReopening({
        path: { id: crossing.crossingId },
        body: { stages: said.map((lanes) => ({ lanes: [...lanes], status: 'open' as const })) },
        headers: { ...guard, 'If-Match': `"${crossing.version}"` },
      }),
    touches: ['border'],
    done: close,
  });
  return (
    <Dialog
      opened
      close={close}
      title={say(words.reopen)}
      does={say(words.plan)}
      submit={() => mutate(null)}
      pending={isPending}
      error={error}
      ready={said.length > 0}
    >
      {stages.map((lanes, index) => (
        // eslint-disable-next-line react/no-array-index-key -- a stage is its place in the order
        <section key={index} aria-label={say(words.stage, { number: number(index + 1) })} className={style.stage}>
          <h3>{say(words.stage, { number: number(index + 1) })}</h3>
          <LanePicker
            lanes={all.filter((lane) => !stages.some((other, at) => at !== index && other.includes(lane)))}
            picked={lanes}
            pick={(picked) => setStages(stages.with(index, picked))}
          />
        </section>
      ))}
      {stages.length < MOST ? (
        <Button variant="default" size="xs" onClick={() => setStages([...stages, []])}>
          {say(words.addStage)}
        </Button>
      ) : null}
    </Dialog>
  );
}
