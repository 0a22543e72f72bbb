import { Button } from '@mantine/core';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  correctSituationReport,
  discardSituationReport,
  publishSituationReport,
  reviseSituationReport,
  type SituationReportResponse,
} from '../../shared/api/client';
import { useCountryName } from '../../shared/directory/directory';
import { useTyped } from '../../shared/drafts/use-typed';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskName } from '../../shared/ui/desk-name';
import { Dialog, type OpenProps } from '../../shared/ui/dialog';
import { LongText } from '../../shared/ui/fields';
import { Moment } from '../../shared/ui/moment';
import { ReadOne } from '../../shared/ui/read-one';
import { Screen } from '../../shared/ui/screen';
import { PlainAct } from './acts';
import style from './crisis.module.css';
import { words } from './part-words';
import { useReport, useRoomAct } from './queries';
import { ReportFacts } from './report-facts';

interface ReportProps {
  readonly report: SituationReportResponse;
}

/** What stands in a text that nobody has written yet. */
const UNWRITTEN = '';

const textOf = ({ revisions, revision }: SituationReportResponse) =>
  revisions.find(({ number }) => number === revision)?.text ?? { en: UNWRITTEN, es: UNWRITTEN };

function WriteDialog({ report, opened, close }: ReportProps & OpenProps) {
  const { say } = useSpeech();
  const { revision } = report;
  const draft = useTyped(`situation-report.${report.id}.${revision}`, () => textOf(report));
  const text = draft.typed;
  const act = useRoomAct<void>(
    report,
    (_, headers) =>
      reviseSituationReport({ path: { id: report.id }, body: { revision, text: { en: text.en, es: text.es } }, headers }),
    () => {
      draft.forget();
      close();
    },
  );
  const set = (locale: 'en' | 'es') => (value: string) => draft.type({ [locale]: value });
  return (
    <Dialog
      opened={opened}
      close={close}
      title={say(words.write)}
      does={say(words.save)}
      submit={() => act.mutate()}
      pending={act.isPending}
      error={act.error}
      draft={draft}
    >
      <LongText label={say(words.english)} value={text.en} set={set('en')} longest={8000} lang="en" needed={false} first />
      <LongText label={say(words.spanish)} value={text.es} set={set('es')} longest={8000} lang="es" needed={false} />
    </Dialog>
  );
}

function CorrectButton({ report }: ReportProps) {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useRoomAct<void, SituationReportResponse>(
    report,
    (_, headers) => correctSituationReport({ path: { id: report.id }, body: {}, headers }),
    ({ id }) => void navigate({ to: '/situation-reports/$reportId', params: { reportId: id } as never }),
  );
  return (
    <>
      <Button size="compact-xs" variant="default" loading={isPending} onClick={() => mutate()}>
        {say(words.correct)}
      </Button>
      {error ? <span role="alert">{error.message}</span> : null}
    </>
  );
}

function Acts({ report }: ReportProps) {
  const { say } = useSpeech();
  const { may, me } = useSession();
  const [writing, setWriting] = useState(false);
  const { revision, mine, state } = report;
  const path = { id: report.id };
  if (!mine || report.country !== me.user.country || !may('activation.work')) return null;
  if (state === 'published') return <CorrectButton report={report} />;
  if (state !== 'working') return null;
  return (
    <>
      {report.audience === 'public' ? null : (
        <Button size="compact-xs" variant="default" onClick={() => setWriting(true)}>
          {say(words.write)}
        </Button>
      )}
      <PlainAct
        room={report}
        says={words.refresh}
        send={(headers) =>
          reviseSituationReport({ path, body: { revision, text: { ...textOf(report) }, refresh: true }, headers })
        }
      />
      {may('activation.publish') ? (
        <PlainAct
          room={report}
          says={words.publish}
          send={(headers) => publishSituationReport({ path, body: { revision }, headers })}
          first
        />
      ) : null}
      <PlainAct room={report} says={words.discard} send={(headers) => discardSituationReport({ path, body: {}, headers })} />
      {writing ? <WriteDialog report={report} opened close={() => setWriting(false)} /> : null}
    </>
  );
}

/** What it is, whose, as of when, and what takes its place. */
function Heading({ report }: ReportProps) {
  const { say, locale, term } = useSpeech();
  const countryName = useCountryName();
  const { number, published, replaces, replacedBy, corridorId } = report;
  return (
    <>
      <p>
        <strong>{report.title[locale]}</strong>
      </p>
      <p>
        <strong className={style.tlp}>{report.tlp}</strong>{' '}
        {`${countryName(report.country)}, ${term('report-audience', report.audience)}, ${term('report-kind', report.kind)}${
          number === null ? '' : ` ${number}`
        }: ${report.stateText}`}
      </p>
      <p className={style.soft}>
        {say(words.asOf)} <Moment at={report.facts.asOf} corridorId={corridorId} />
        {report.state === 'working' ? `, ${say(words.version, { number: report.revision })}` : ''}
      </p>
      {published ? (
        <p className={style.soft}>
          {say(words.published)} <Moment at={published.at} corridorId={corridorId} /> <DeskName deskId={published.deskId} />
        </p>
      ) : null}
      {replaces ? (
        <p>
          <Link to="/situation-reports/$reportId" params={{ reportId: replaces.id } as never} className={style.partLink}>
            {say(words.replaces, { number: replaces.number })}
          </Link>
        </p>
      ) : null}
      {replacedBy ? (
        <p className={style.ask} role="status">
          <Link to="/situation-reports/$reportId" params={{ reportId: replacedBy.id } as never} className={style.partLink}>
            {say(words.replacedBy, { number: replacedBy.number })}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function Written({ report }: ReportProps) {
  const { say } = useSpeech();
  const { en, es } = textOf(report);
  if (report.audience === 'public') return <p className={style.soft}>{say(words.figuresOnly)}</p>;
  if (en === '' && es === '') return null;
  return (
    <section className={style.part}>
      <h2>{say(words.words)}</h2>
      <div className={style.both}>
        <p lang="en" className={style.prose}>
          {en}
        </p>
        <p lang="es" className={style.prose}>
          {es}
        </p>
      </div>
    </section>
  );
}

/** One situation report, as it is read and as it prints. */
export function ScreenRoute() {
  const { reportId } = useParams({ strict: false }) as { readonly reportId: string };
  const { say } = useSpeech();
  const from = useReport(reportId);
  return (
    <ReadOne from={from}>
      {(report) => (
        <Screen
          title={say(words.report)}
          beside={
            <Link
              to="/activations/$activationId"
              params={{ activationId: report.activationId } as never}
              className={`${style.partLink} no-print`}
            >
              {say(words.toRoom)}
            </Link>
          }
          actions={
            <>
              <Acts report={report} />
              <Button size="compact-xs" variant="default" onClick={() => window.print()}>
                {say(words.print)}
              </Button>
            </>
          }
        >
          <article className={style.document}>
            <Heading report={report} />
            <ReportFacts report={report} written={<Written report={report} />} />
            {report.published ? <p className={style.hash}>{`${say(words.hash)} ${report.published.hash}`}</p> : null}
          </article>
        </Screen>
      )}
    </ReadOne>
  );
}
