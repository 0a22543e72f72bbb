import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type EditionRead, type LadderRead, listLadderEditions, listLadders } from '../../../shared/api/client';
import { useSpeech } from '../../../shared/i18n/speech';
import { useListKeys } from '../../../shared/keyboard/use-list-keys';
import { useSession } from '../../../shared/session/session';
import { DataTable } from '../../../shared/ui/data-table';
import { LifeSafetyMark } from '../../../shared/ui/marks';
import { Read } from '../../../shared/ui/notices';
import { Panel } from '../../../shared/ui/screen';
import { Editions } from './editions';
import { IfNobodyActs } from './if-nobody-acts';
import { LadderEditor } from './ladder-editor';
import { Differences, LadderText } from './ladder-text';
import { ladderWords as words } from './ladder-words';
import style from './ladders.module.css';
import { useSayLadder } from './say-ladder';

const keyOf = ({ key }: LadderRead): string => key;

interface ListProps {
  readonly all: readonly LadderRead[];
  readonly chosen: string | undefined;
  readonly choose: (key: string) => void;
}

function LadderList({ all, chosen, choose }: ListProps) {
  const { say, locale } = useSpeech();
  const told = useSayLadder();
  const keys = useListKeys({ items: all, idOf: keyOf });
  return (
    <DataTable label={say(words.all)} heads={[words.ladder, words.limit, words.inForce, words.waiting]} list={keys.list}>
      {all.map((ladder) => (
        <tr key={ladder.key} {...keys.row(ladder)} aria-current={ladder.key === chosen || undefined}>
          <th scope="row">
            <button type="button" className={style.name} onClick={() => choose(ladder.key)} {...keys.rover(ladder)}>
              {ladder.inForce[0]!.body.name[locale]}
            </button>{' '}
            {ladder.aboutLife ? <LifeSafetyMark /> : null}
          </th>
          <td data-label={say(words.limit)}>{told.limit(ladder.inForce[0]!.body.limit)}</td>
          <td data-label={say(words.inForce)}>
            {ladder.inForce
              .map(({ ladderVersion, scope }) => say(words.versionFor, { version: ladderVersion, scope: told.scope(scope) }))
              .join('; ')}
          </td>
          <td data-label={say(words.waiting)}>
            {ladder.waiting > 0 ? (
              <b className={style.warn}>{say(words.waitingCount, { count: ladder.waiting })}</b>
            ) : (
              say(words.none)
            )}
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

/** The version in force that another one would take the place of. */
const placeOf = (ladder: LadderRead, { scope }: EditionRead): EditionRead =>
  ladder.inForce.find((one) => one.scope === scope) ?? ladder.inForce[0]!;

function OneVersion({ of, edition }: { readonly of: LadderRead; readonly edition: EditionRead }) {
  const { say, locale } = useSpeech();
  const inForce = placeOf(of, edition);
  return (
    <Panel title={say(words.shown, { version: edition.ladderVersion, name: edition.body.name[locale] })}>
      <div className={style.beside}>
        <div>
          <LadderText of={edition.body} />
          {inForce.ladderVersion === edition.ladderVersion ? null : <Differences before={inForce.body} after={edition.body} />}
          {edition.status === 'draft' ? (
            <p className={style.soft}>{say(words.readBy, { hash: edition.contentHash?.slice(0, 12) ?? '' })}</p>
          ) : null}
        </div>
        <IfNobodyActs ladderKey={of.key} ladderVersion={edition.ladderVersion} />
      </div>
    </Panel>
  );
}

function OneLadder({ of }: { readonly of: LadderRead }) {
  const { say, locale } = useSpeech();
  const { may } = useSession();
  const [version, setVersion] = useState<number | null>(null);
  const [drafting, setDrafting] = useState(false);
  const editions = useQuery({
    queryKey: ['ladders', 'editions', of.key],
    queryFn: () => listLadderEditions({ path: { key: of.key }, query: { limit: 50 } }),
  });
  const first = of.inForce[0]!;
  const shown = version ?? first.ladderVersion;
  const draft = may('ladder.draft') ? (
    <Button size="xs" onClick={() => setDrafting(true)} disabled={drafting || !editions.data}>
      {say(words.draft)}
    </Button>
  ) : null;
  return (
    <>
      <Panel title={say(words.versions, { name: first.body.name[locale] })} actions={draft} flush>
        <Read from={editions}>{({ items }) => <Editions of={of} editions={items} shown={shown} read={setVersion} />}</Read>
      </Panel>
      {drafting ? <LadderEditor of={of} from={first} close={() => setDrafting(false)} /> : null}
      {drafting ? null : (
        <Read from={editions}>
          {({ items }) => {
            const edition = items.find(({ ladderVersion }) => ladderVersion === shown);
            return edition ? <OneVersion key={shown} of={of} edition={edition} /> : null;
          }}
        </Read>
      )}
    </>
  );
}

/** What happens when an act is late: in force, as it was, and as it is to be. */
export function Ladders() {
  const { say } = useSpeech();
  const navigate = useNavigate();
  const { ladder: key } = useSearch({ strict: false }) as { readonly ladder?: string };
  const ladders = useQuery({ queryKey: ['ladders'], queryFn: () => listLadders() });
  const choose = (ladder: string): void =>
    void navigate({ to: '/administration', search: { tab: 'ladders', ladder } as never, resetScroll: false });
  return (
    <div className={style.column}>
      <Panel title={say(words.all)} flush>
        <p className={style.hint}>{say(words.hint)}</p>
        <Read from={ladders}>{({ items }) => <LadderList all={items} chosen={key} choose={choose} />}</Read>
      </Panel>
      <Read from={ladders}>
        {({ items }) => {
          const chosen = items.find((one) => one.key === key);
          return chosen ? <OneLadder key={chosen.key} of={chosen} /> : null;
        }}
      </Read>
    </div>
  );
}
