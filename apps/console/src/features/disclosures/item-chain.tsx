import { Link } from '@tanstack/react-router';
import type { ChainLinkResponse, ConsentResponse, HolderResponse, ItemResponse } from '../../shared/api/client';
import { usePurposeName } from '../../shared/directory/country-law';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { DeskName } from '../../shared/ui/desk-name';
import { StateMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import { type Branch, branchesOf } from './chain-tree';
import style from './disclosures.module.css';
import { useChain } from './item-queries';
import { itemWords } from './item-words';
import { words } from './words';

function HolderTold({ holder: { deskId, since, purposes, rule, endedAt } }: { readonly holder: HolderResponse }) {
  const { say, term } = useSpeech();
  const purpose = usePurposeName();
  return (
    <div>
      <DeskName deskId={deskId} /> <Moment at={since} />
      <span className={style.second}>
        {purposes.map(purpose).join(' · ')} · {term('passage-rule', rule)}
        {endedAt ? (
          <>
            {' · '}
            {say(words.gaveUp)} <Moment at={endedAt} />
          </>
        ) : null}
      </span>
    </div>
  );
}

function Branches({ of }: { readonly of: readonly Branch[] }) {
  return of.length === 0 ? null : (
    <ol className={style.tree}>
      {of.map(({ holder, passedOn }) => (
        <li key={holder.deskId}>
          <HolderTold holder={holder} />
          <Branches of={passedOn} />
        </li>
      ))}
    </ol>
  );
}

function ConsentTold({ consent }: { readonly consent: ConsentResponse }) {
  const { say } = useSpeech();
  const deskName = useDeskName();
  const purpose = usePurposeName();
  const { id, askedByDeskId, originatorDeskId, toDeskIds, state } = consent;
  const told = {
    asker: deskName(askedByDeskId),
    originator: deskName(originatorDeskId),
    desks: toDeskIds.map(deskName).join(', '),
    purpose: purpose(consent.purpose),
  };
  return (
    <li>
      <StateMark noun="consent-state" state={state} />{' '}
      <Link to="/consents/$consentId" params={{ consentId: id } as never}>
        {say(itemWords.askedFor, told)}
      </Link>
    </li>
  );
}

function Consents({ of }: { readonly of: readonly ConsentResponse[] }) {
  const { say } = useSpeech();
  return of.length === 0 ? null : (
    <>
      <h3>{say(itemWords.consents)}</h3>
      <ul className={style.list}>
        {of.map((consent) => (
          <ConsentTold key={consent.id} consent={consent} />
        ))}
      </ul>
    </>
  );
}

function RestsOn({ link }: { readonly link: ChainLinkResponse }) {
  const { say } = useSpeech();
  const deskName = useDeskName();
  return (
    <li>
      {link.isParty ? (
        <Link to="/items/$itemId" params={{ itemId: link.itemId } as never}>
          {link.nature} · {deskName(link.originatorDeskId)}
        </Link>
      ) : (
        say(itemWords.hidden, { desk: deskName(link.originatorDeskId) })
      )}
      <Consents of={link.consents} />
    </li>
  );
}

/** From its originator over each desk that passed it on, and whose word it took; then what it rests on. */
export function ItemChain({ item }: { readonly item: ItemResponse }) {
  const { say } = useSpeech();
  const chain = useChain(item.id);
  return (
    <Panel title={say(itemWords.chain)}>
      <Read from={chain}>
        {({ links: [own, ...rest] }) => (
          <>
            <ol className={style.tree}>
              <li>
                <div>
                  <DeskName deskId={item.originatorDeskId} /> <strong>{say(itemWords.origin)}</strong>{' '}
                  <Moment at={item.providedAt} />
                </div>
                <Branches of={branchesOf(own?.holders ?? [], item.originatorDeskId)} />
              </li>
            </ol>
            <Consents of={own?.consents ?? []} />
            {rest.length === 0 ? null : (
              <>
                <h3>{say(itemWords.restsOn)}</h3>
                <ul className={style.list}>
                  {rest.map((link) => (
                    <RestsOn key={link.itemId} link={link} />
                  ))}
                </ul>
              </>
            )}
          </>
        )}
      </Read>
    </Panel>
  );
}
