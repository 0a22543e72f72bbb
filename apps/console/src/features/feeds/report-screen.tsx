import { Link, useParams } from '@tanstack/react-router';
import type { FeedReport, FeedReportResponse } from '../../shared/api/client';
import { useDirectory, nameIn } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DataTable } from '../../shared/ui/data-table';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Facts, Panel, Screen } from '../../shared/ui/screen';
import style from './feeds.module.css';
import { useReport } from './queries';
import { words } from './words';

type Correction = FeedReport['corrected']['first'][number];
type Parking = FeedReport['parked']['first'][number];

/** Where in the file it was: the crossing by its name, the lane as the file calls it. */
function Place({ of: { port, crossingId, lane } }: { readonly of: Correction | Parking }) {
  const { say, locale } = useSpeech();
  const { crossings } = useDirectory();
  return (
    <>
      {crossingId ? nameIn(crossings, crossingId, locale) : port ? say(words.port, { port }) : '–'}
      {lane ? <span className={style.raw}> {lane}</span> : null}
    </>
  );
}

function More({ count }: { readonly count: number }) {
  const { say, number } = useSpeech();
  return count > 0 ? <p className={style.soft}>{say(words.more, { count: number(count) })}</p> : null;
}

function Parked({ parked }: { readonly parked: FeedReport['parked'] }) {
  const { say, term } = useSpeech();
  return (
    <Panel title={say(words.parked)} beside={<span className={style.soft}>{say(words.parkedHint)}</span>} flush>
      {parked.first.length === 0 ? (
        <p className={style.quiet}>{say(words.nothing)}</p>
      ) : (
        <DataTable label={say(words.parked)} heads={[words.what, words.where, words.was]}>
          {parked.first.map((one, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a report never changes, and the same piece may stand in it twice
            <tr key={index}>
              <th scope="row">{term('feed-parked', one.code)}</th>
              <td data-label={say(words.where)}>
                <Place of={one} />
              </td>
              <td data-label={say(words.was)} className={style.raw}>
                {one.raw}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <More count={parked.more} />
    </Panel>
  );
}

/** What was corrected is a name, a figure or a moment. */
const MOMENT = /^\d{4}-\d\d-\d\dT/;

function Corrected({ corrected }: { readonly corrected: FeedReport['corrected'] }) {
  const { say, term } = useSpeech();
  return (
    <Panel title={say(words.corrected)} beside={<span className={style.soft}>{say(words.correctedHint)}</span>} flush>
      {corrected.first.length === 0 ? (
        <p className={style.quiet}>{say(words.nothing)}</p>
      ) : (
        <DataTable label={say(words.corrected)} heads={[words.what, words.where, words.was, words.became]}>
          {corrected.first.map((one, index) => (
            // eslint-disable-next-line react/no-array-index-key -- a report never changes, and the same piece may stand in it twice
            <tr key={index}>
              <th scope="row">{term('feed-correction', one.code)}</th>
              <td data-label={say(words.where)}>
                <Place of={one} />
              </td>
              <td data-label={say(words.was)} className={style.raw}>
                {one.was}
              </td>
              <td data-label={say(words.became)} className={style.raw}>
                {MOMENT.test(one.now) ? <Moment at={one.now} /> : one.now}
              </td>
            </tr>
          ))}
        </DataTable>
      )}
      <More count={corrected.more} />
    </Panel>
  );
}

function Report({ file }: { readonly file: FeedReportResponse }) {
  const { say, term, number } = useSpeech();
  const { report } = file;
  return (
    <>
      <Panel title={term('feed', file.source)}>
        <Facts
          of={[
            file.name ? [say(words.file), <bdi key="file">{file.name}</bdi>] : null,
            [say(words.came), <Moment key="came" at={file.receivedAt} />],
            [say(words.byDesk), file.byDeskId ? <DeskName key="by" deskId={file.byDeskId} /> : say(words.itself)],
            [say(words.ports), `${number(file.ports)} (${number(report?.otherBorder ?? 0)} ${say(words.otherBorder)})`],
            [say(words.readings), `${number(file.readings)} (${number(file.fresh)} ${say(words.fresh)})`],
            [say(words.proposed), number(file.proposed)],
            [
              say(words.digest),
              <span key="digest" className={style.raw}>
                {file.digest}
              </span>,
            ],
          ]}
        />
      </Panel>
      {report ? <Parked parked={report.parked} /> : null}
      {report ? <Corrected corrected={report.corrected} /> : null}
    </>
  );
}

/** What became of one file, piece by piece. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { importId = '' } = useParams({ strict: false }) as { readonly importId?: string };
  const file = useReport(importId);
  return (
    <Screen title={say(words.report)} beside={<Link to="/feeds">{say(words.title)}</Link>}>
      <Read from={file}>{(read) => <Report file={read} />}</Read>
    </Screen>
  );
}
