import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ActivationResponse, createActivationSituationReport, type SituationReportsResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { Choice } from '../../shared/ui/fields';
import { CountryMark } from '../../shared/ui/marks';
import { Due, Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import style from './crisis.module.css';
import { words } from './part-words';
import { useReports, useRoomAct } from './queries';

interface RoomProps {
  readonly room: ActivationResponse;
}

type Audience = SituationReportsResponse['writes'][number];

function BeginDialog({ room, writes, opened, close }: RoomProps & OpenProps & { readonly writes: readonly Audience[] }) {
  const { say, term } = useSpeech();
  const navigate = useNavigate();
  const [audience, setAudience] = useState<Audience>(writes[0] ?? 'command');
  const act = useRoomAct<void, { readonly id: string }>(
    room,
    (_, headers) => createActivationSituationReport({ path: { id: room.id }, body: { audience }, headers }),
    ({ id }) => void navigate({ to: '/situation-reports/$reportId', params: { reportId: id } as never }),
  );
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.begin)}
      does={say(words.begin)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
    >
      <p>{say(words.beginHint)}</p>
      <Choice
        label={say(words.audience)}
        value={audience}
        set={setAudience}
        of={writes.map((value) => ({ value, label: term('report-audience', value) }))}
      />
    </Dialog>
  );
}

function SeriesLines({ room, series }: RoomProps & Pick<SituationReportsResponse, 'series'>) {
  const { say, term } = useSpeech();
  if (series.length === 0) return null;
  return (
    <details className={style.rest} open={series.some(({ overdue }) => overdue)}>
      <summary>{say(words.nextDue)}</summary>
      <ul className={style.plain}>
        {series
          .toSorted((one, other) => one.dueAt.localeCompare(other.dueAt))
          .map(({ country, audience, dueAt, overdue }) => (
            <li key={`${country} ${audience}`} className={overdue ? style.life : undefined}>
              <CountryMark country={country} /> {term('report-audience', audience)}{' '}
              <Moment at={dueAt} corridorId={room.corridorId} /> <Due at={dueAt} />
            </li>
          ))}
      </ul>
    </details>
  );
}

function ReportLine({ room, report }: RoomProps & { readonly report: SituationReportsResponse['items'][number] }) {
  const { say, term } = useSpeech();
  const { id, number, audience, country, kind, stateText, published, asOf } = report;
  return (
    <li className={style.step} data-dim={report.state === 'corrected' || report.state === 'discarded' || undefined}>
      <p>
        <CountryMark country={country} />{' '}
        <Link to="/situation-reports/$reportId" params={{ reportId: id } as never} className={style.partLink}>
          {`${term('report-audience', audience)} ${number === null ? '' : number}`.trim()}
        </Link>{' '}
        <span className={style.soft}>{`${term('report-kind', kind)}, ${stateText}`}</span>
      </p>
      <p className={style.soft}>
        {published ? say(words.published) : say(words.asOf)} <Moment at={published?.at ?? asOf} corridorId={room.corridorId} />
      </p>
    </li>
  );
}

/** What is reported to whom, and what is due next on each side. */
export function ReportsPanel({ room }: RoomProps) {
  const { say } = useSpeech();
  const { may } = useSession();
  const [beginning, setBeginning] = useState(false);
  const reports = useReports(room.id);
  const writes = reports.data?.writes ?? [];
  return (
    <Panel
      id="reports"
      title={say(words.reports)}
      flush
      actions={
        may('activation.work') && writes.length > 0 ? (
          <Button size="compact-xs" variant="default" onClick={() => setBeginning(true)}>
            {say(words.begin)}
          </Button>
        ) : null
      }
    >
      <Read from={reports}>
        {({ items, series }) => (
          <>
            <SeriesLines room={room} series={series} />
            {items.length === 0 ? <p className={style.rest}>{say(words.noReports)}</p> : null}
            <ul className={style.items}>
              {items.map((report) => (
                <ReportLine key={report.id} room={room} report={report} />
              ))}
            </ul>
          </>
        )}
      </Read>
      {beginning ? <BeginDialog room={room} writes={writes} opened close={() => setBeginning(false)} /> : null}
    </Panel>
  );
}
