import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ForeseenResponse, previewLadder, type PreviewLadderRequest } from '../../../shared/api/client';
import { useDeskName, useDirectory } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { dayAndClock, zoneName } from '../../../shared/i18n/times';
import { useNow } from '../../../shared/i18n/use-now';
import { instantOf, localOf } from '../../../shared/i18n/wall-clock';
import { useSession } from '../../../shared/session/session';
import { DataTable } from '../../../shared/ui/data-table';
import { DeskSelect } from '../../../shared/ui/desk-select';
import { Failure, Loading } from '../../../shared/ui/notices';
import { ladderWords as words } from './ladder-words';
import style from './ladders.module.css';
import { TimeField } from '../../../shared/ui/time-field';

const WAIT_MILLIS = 400;

/** A moment on the clocks of the desk and of the other side, with its day: over a weekend and a holiday the day is the point. */
function BothClocks({ of }: { readonly of: ForeseenResponse['startsAt'] }) {
  const { locale } = useSpeech();
  const now = useNow();
  return (
    <>
      {of.local.map(({ zone }, place) => (
        <span key={zone} className={place > 0 ? style.other : undefined}>
          {dayAndClock(of.at, zone, locale, now)} <small>{zoneName(of.at, zone)}</small>
        </span>
      ))}
    </>
  );
}

function Told({ rung: { deskIds, offDuty, absentText } }: { readonly rung: ForeseenResponse['rungs'][number] }) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  return (
    <>
      {deskIds.map(nameOf).join(', ')}
      {absentText ? <span className={style.sub}>{absentText}</span> : null}
      {offDuty.length > 0 ? (
        <span className={style.warn}>{say(words.nobodyOnDuty, { desks: offDuty.map(nameOf).join(', ') })}</span>
      ) : null}
    </>
  );
}

function Rungs({ of }: { readonly of: ForeseenResponse }) {
  const { say } = useSpeech();
  return (
    <DataTable label={say(words.ifNobody)} heads={[words.when, words.what, words.told]} className={style.foreseen}>
      {of.rungs.map((rung, place) => (
        <tr key={`${place} ${rung.at.at}`} data-breach={rung.what === 'breach' || undefined}>
          <td className="tabular" data-label={say(words.when)}>
            <BothClocks of={rung.at} />
          </td>
          <td data-label={say(words.what)}>
            {rung.text}
            {rung.loop > 0 ? <span className={style.sub}>{say(words.round, { loop: rung.loop + 1 })}</span> : null}
          </td>
          <td data-label={say(words.told)}>
            <Told rung={rung} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

interface IfNobodyActsProps {
  readonly ladderKey: PreviewLadderRequest['key'];
  /** The text that is being written; a stored version when absent. */
  readonly ladder?: PreviewLadderRequest['ladder'];
  readonly ladderVersion?: number;
}

/** What a ladder does on the real calendar of a desk when nobody acts, told anew as it is written. */
export function IfNobodyActs({ ladderKey, ladder, ladderVersion }: IfNobodyActsProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const now = useNow();
  const [deskId, setDesk] = useState<string>(me.desk.id);
  const zone = desks.get(deskId)?.zone ?? 'UTC';
  const [starts, setStarts] = useState(() => localOf(new Date(now).toISOString(), desks.get(me.desk.id)?.zone ?? 'UTC'));
  const [asked] = useDebouncedValue({ ladder, deskId, starts, zone }, WAIT_MILLIS);
  const foreseen = useQuery({
    queryKey: ['ladders', 'preview', ladderKey, ladderVersion ?? null, asked],
    queryFn: () =>
      previewLadder({
        body: {
          key: ladderKey,
          ...(asked.ladder ? { ladder: asked.ladder } : {}),
          ...(ladderVersion !== undefined && !asked.ladder ? { ladderVersion } : {}),
          deskId: asked.deskId,
          startsAt: instantOf(asked.starts, asked.zone),
        },
      }),
    enabled: asked.starts !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <section className={style.preview} aria-label={say(words.ifNobody)}>
      <h3>{say(words.ifNobody)}</h3>
      <p className={style.soft}>{say(words.ifNobodyHint)}</p>
      <div className={style.fields}>
        <DeskSelect label={say(words.debtor)} value={deskId} choose={(chosen) => chosen && setDesk(chosen)} />
        <TimeField kind="moment" zone={zone} label={say(words.starts)} value={starts} set={setStarts} required />
      </div>
      <div aria-live="polite" aria-busy={foreseen.isFetching}>
        {foreseen.error ? <Failure error={foreseen.error} /> : null}
        {foreseen.data && !foreseen.error ? <Rungs of={foreseen.data} /> : foreseen.error ? null : <Loading />}
      </div>
    </section>
  );
}
