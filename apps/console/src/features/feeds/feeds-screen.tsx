import { Link, useNavigate } from '@tanstack/react-router';
import { type FeedImportResponse, type FeedStateResponse, uploadWaitTimes } from '../../shared/api/client';
import { useAct } from '../../shared/api/use-act';
import { type ChosenFile, FileChooser } from '../../shared/files/file-chooser';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { useSession } from '../../shared/session/session';
import { ListPanel } from '../../shared/ui/list-panel';
import { Ago, Moment } from '../../shared/ui/moment';
import { Empty, Failure, Read } from '../../shared/ui/notices';
import { Facts, Panel, Screen } from '../../shared/ui/screen';
import style from './feeds.module.css';
import { useFeeds, useImports } from './queries';
import { words } from './words';

/** How a feed stands: its last file with its age, and how fetching goes. */
function Feed({ feed: { source, last, watch, silentSince } }: { readonly feed: FeedStateResponse }) {
  const { say, term, number } = useSpeech();
  const outcome = watch?.outcome ?? null;
  return (
    <Panel title={term('feed', source)}>
      {silentSince === null ? null : (
        <div role="status">
          <p className={style.watch} data-failed>
            {say(words.silent)} <Moment at={silentSince} />
          </p>
          <p className={style.soft}>{say(words.silentHint)}</p>
        </div>
      )}
      <Facts
        of={[
          [say(words.last), last ? <Ago key="last" at={last.receivedAt} /> : say(words.never)],
          last ? [say(words.readings), number(last.readings)] : null,
          last ? [say(words.parked), number(last.parked)] : null,
          [
            say(words.fetching),
            watch ? (
              <span key="watch" data-failed={outcome === 'failed' || undefined} className={style.watch}>
                {outcome === null ? null : `${say(words[outcome], { detail: watch.detail ?? '' })} · `}
                {say(words.nextAt)} <Moment at={watch.nextAt} />
              </span>
            ) : (
              say(words.notFetched)
            ),
          ],
        ]}
      />
    </Panel>
  );
}

function Upload() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { mutate, isPending, error, variables } = useAct({
    act: ({ file, name }: ChosenFile, guard) => uploadWaitTimes({ body: file, query: { name }, headers: { ...guard } }),
    touches: ['border'],
    done: ({ id }) => void navigate({ to: '/feeds/$importId', params: { importId: id } as never }),
  });
  return (
    <Panel title={say(words.upload)}>
      <p className={style.soft}>{say(words.uploadHint)}</p>
      <FileChooser take={mutate} takes={say(words.orDrop)} onItsWay={isPending ? { name: variables.name, share: 1 } : null}>
        {error ? <Failure error={error} /> : null}
      </FileChooser>
    </Panel>
  );
}

const HEADS = [words.file, words.came, words.readings, words.corrected, words.parked, words.proposed];

interface RowProps {
  readonly file: FeedImportResponse;
  readonly keys: ListKeys<FeedImportResponse>;
}

function ImportRow({ file, keys }: RowProps) {
  const { say, term, number } = useSpeech();
  return (
    <tr {...keys.row(file)}>
      <th scope="row" data-label={say(words.file)}>
        <Link to="/feeds/$importId" params={{ importId: file.id } as never} {...keys.rover(file)}>
          {file.name ?? term('feed', file.source)}
        </Link>
        <span className={style.soft}> {term('feed-way', file.way)}</span>
      </th>
      <td data-label={say(words.came)}>
        <Ago at={file.receivedAt} />
      </td>
      <td data-label={say(words.readings)} className="tabular">
        {number(file.readings)}{' '}
        <span className={style.soft}>
          ({number(file.fresh)} {say(words.fresh)})
        </span>
      </td>
      <td data-label={say(words.corrected)} className="tabular">
        {number(file.corrected)}
      </td>
      <td data-label={say(words.parked)} className="tabular">
        {number(file.parked)}
      </td>
      <td data-label={say(words.proposed)} className="tabular">
        {number(file.proposed)}
      </td>
    </tr>
  );
}

function Imports() {
  const { say } = useSpeech();
  return (
    <ListPanel
      title={say(words.imports)}
      heads={HEADS}
      from={useImports()}
      none={
        <Empty title={say(words.none)}>
          <p className={style.soft}>{say(words.noneHint)}</p>
        </Empty>
      }
      row={(file, keys) => <ImportRow file={file} keys={keys} />}
    />
  );
}

/** What comes in from feeds of others, and what became of it. */
export function ScreenRoute() {
  const { say } = useSpeech();
  const { may } = useSession();
  const feeds = useFeeds();
  return (
    <Screen title={say(words.title)} beside={<Link to="/board">{say(words.board)}</Link>}>
      <Read from={feeds}>
        {({ items }) => (
          <div className={style.feeds}>
            {items
              .filter(({ source, watch }) => source !== 'demonstration' || watch !== null)
              .map((feed) => (
                <Feed key={feed.source} feed={feed} />
              ))}
          </div>
        )}
      </Read>
      {may('feed.import') ? <Upload /> : null}
      <Imports />
    </Screen>
  );
}
