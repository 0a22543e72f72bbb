import { Button, NumberInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { type AgencyLimitsSeen, createOversightLimit, listOversightLimits } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { useSpeech } from '../../shared/i18n/speech';
import { Failure, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './administration.module.css';
import { words } from './words';

const COUNTERS = ['cases-in-hour', 'taken-in-day', 'out-of-shift', 'names-in-day'] as const;
const HIGHEST = 1000;

function LimitsForm({ seen }: { readonly seen: AgencyLimitsSeen }) {
  const { say, term } = useSpeech();
  const [limits, setLimits] = useState(seen.limits);
  const setting = useAct({
    act: (wanted: AgencyLimitsSeen['limits'], guard) =>
      createOversightLimit({
        body: { limits: wanted },
        headers: { ...guard, ...(seen.version > 0 && { 'If-Match': `"${seen.version}"` }) },
      }),
    touches: ['oversight'],
  });
  const send = (event: SyntheticEvent): void => {
    event.preventDefault();
    setting.mutate(limits);
  };
  return (
    <form onSubmit={send} className={style.limits}>
      {COUNTERS.map((counter) => (
        <NumberInput
          key={counter}
          label={term('anomaly', counter)}
          value={limits[counter]}
          onChange={(value) => setLimits({ ...limits, [counter]: Number(value) })}
          min={0}
          max={HIGHEST}
          clampBehavior="strict"
          allowDecimal={false}
          required
        />
      ))}
      {setting.error ? <Failure error={setting.error} /> : null}
      <div className={style.acts}>
        <Button type="submit" loading={setting.isPending}>
          {say(words.setLimits)}
        </Button>
        {setting.isSuccess ? <span role="status">{say(words.limitsSet)}</span> : null}
      </div>
    </form>
  );
}

/** From how many reads of restricted things on, auditors and supervisors see that somebody should be asked. */
export function ReadLimits() {
  const { say } = useSpeech();
  const found = useQuery({ queryKey: ['oversight', 'limits'], queryFn: () => listOversightLimits() });
  return (
    <Panel title={say(words.limits)}>
      <p className={style.soft}>{say(words.limitsHint)}</p>
      <Read from={found}>{(seen) => <LimitsForm seen={seen} key={seen.version} />}</Read>
    </Panel>
  );
}
