import { Button } from '@mantine/core';
import { approveLadderEdition, type EditionSigned, type LadderRead, publishLadderEdition } from '../../../shared/api/client';
import { useAct } from '../../../shared/api/use-act';
import { useSpeech } from '../../../shared/i18n/speech';
import { useSession } from '../../../shared/session/session';
import { DataTable } from '../../../shared/ui/data-table';
import { Ago } from '../../../shared/ui/moment';
import { Failure } from '../../../shared/ui/notices';
import { OwnKeyMark } from '../../../shared/ui/own-key-mark';
import { RehearseButton } from '../../rehearsals';
import { words as common } from '../words';
import { ladderWords as words } from './ladder-words';
import style from './ladders.module.css';
import { type Missing, missingOf } from './missing-of';
import { useSayLadder } from './say-ladder';

interface EditionsProps {
  readonly of: LadderRead;
  readonly editions: readonly EditionSigned[];
  readonly shown: number;
  readonly read: (ladderVersion: number) => void;
}

/** What a second person does about an edition. What is approved is the text that was read, so it has to be open. */
function EditionActs({
  of,
  edition,
  shown,
  missing,
}: Omit<EditionsProps, 'editions' | 'read'> & { edition: EditionSigned; missing: Missing | null }) {
  const { say } = useSpeech();
  const { may } = useSession();
  const { ladderVersion, contentHash, version } = edition;
  const call = { path: { key: of.key, ladderVersion: String(ladderVersion) }, headers: { 'If-Match': `"${version}"` } };
  const approving = useAct({
    act: (hash: string) => approveLadderEdition({ ...call, body: { contentHash: hash } }),
    touches: ['ladders'],
  });
  const publishing = useAct({ act: (_version: number) => publishLadderEdition(call), touches: ['ladders'] });
  const error = approving.error ?? publishing.error;
  const isOpen = shown === ladderVersion;
  return (
    <>
      {missing === 'missApproval' && may('ladder.publish') && contentHash ? (
        <Button
          size="xs"
          loading={approving.isPending}
          disabled={!isOpen}
          title={isOpen ? undefined : say(words.approveHint)}
          onClick={() => approving.mutate(contentHash)}
        >
          {say(words.approve)}
        </Button>
      ) : null}
      {missing === 'missPublish' && may('ladder.publish') ? (
        <Button size="xs" loading={publishing.isPending} onClick={() => publishing.mutate(version)}>
          {say(words.publish)}
        </Button>
      ) : null}
      {error ? <Failure error={error} /> : null}
    </>
  );
}

function Edition({ edition, ...props }: Omit<EditionsProps, 'editions'> & { readonly edition: EditionSigned }) {
  const { say, term } = useSpeech();
  const { me } = useSession();
  const told = useSayLadder();
  const { ladderVersion, scope, status, note, drafted, approved, published, votes } = edition;
  const missing = missingOf(edition, { userId: me.user.id, country: me.desk.country });
  const signed = published ?? approved ?? drafted;
  return (
    <tr aria-current={props.shown === ladderVersion || undefined}>
      <th scope="row" className="tabular">
        {ladderVersion}
      </th>
      <td data-label={say(words.state)}>
        {term('ladder-edition', status)}
        {signed ? (
          <span className={style.sub}>
            <Ago at={signed.at} />
          </span>
        ) : null}
        {approved ? <OwnKeyMark votes={votes} at={approved.at} /> : null}
      </td>
      <td data-label={say(words.scope)}>{told.scope(scope)}</td>
      <td data-label={say(words.why)}>{note ?? say(words.asShipped)}</td>
      <td data-label={say(words.missing)}>
        {missing ? (
          <span className={style.warn}>{say(words[missing], { country: term('side', drafted?.country ?? '') })}</span>
        ) : (
          '—'
        )}
      </td>
      <td className={style.acts}>
        <Button
          size="xs"
          variant="default"
          aria-label={say(words.readVersion, { version: ladderVersion })}
          onClick={() => props.read(ladderVersion)}
        >
          {say(words.read)}
        </Button>
        {status === 'draft' || status === 'approved' ? (
          <RehearseButton draft={{ kind: 'ladder', key: props.of.key, number: ladderVersion }} />
        ) : null}
        <EditionActs of={props.of} shown={props.shown} edition={edition} missing={missing} />
      </td>
    </tr>
  );
}

/** Every version of a ladder, the newest first, and what each still lacks. */
export function Editions({ of, editions, ...props }: EditionsProps) {
  const { say, locale } = useSpeech();
  return (
    <DataTable
      label={say(words.versions, { name: of.inForce[0]!.body.name[locale] })}
      heads={[words.version, words.state, words.scope, words.why, words.missing, common.acts]}
    >
      {editions.map((edition) => (
        <Edition key={edition.ladderVersion} of={of} edition={edition} {...props} />
      ))}
    </DataTable>
  );
}
