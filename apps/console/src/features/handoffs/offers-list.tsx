import type { ReactNode } from 'react';
import type { CaseResponse, HandoffResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import type { ListKeys } from '../../shared/keyboard/use-list-keys';
import { MoreButton } from '../../shared/ui/more-button';
import { Empty, Read } from '../../shared/ui/notices';
import { Panel } from '../../shared/ui/screen';
import type { Direction } from './handoff-queries';
import { OfferRow } from './offer-row';
import style from './offers.module.css';
import type { ListedOffers } from './use-listed-offers';
import { words } from './words';

export interface ListProps {
  readonly cases: ReadonlyMap<string, CaseResponse>;
  readonly keys: ListKeys<HandoffResponse>;
  readonly openedId: string | undefined;
  readonly open: (offer: HandoffResponse) => void;
}

function Rows({ of, cases, keys, openedId, open }: ListProps & { readonly of: readonly HandoffResponse[] }) {
  return (
    <ul className={style.rows} {...keys.list}>
      {of.map((offer) => (
        <OfferRow
          key={offer.id}
          offer={offer}
          onCase={cases.get(offer.caseId)}
          keys={keys}
          opened={offer.id === openedId}
          open={open}
        />
      ))}
    </ul>
  );
}

function NoneWaits({ direction, filtered }: { readonly direction: Direction; readonly filtered: boolean }) {
  const { say } = useSpeech();
  if (filtered) return <Empty title={say(words.noneSuch)} />;
  return direction === 'in' ? (
    <Empty title={say(words.noneIn)} />
  ) : (
    <Empty title={say(words.noneOut)}>{say(words.noneOutHint)}</Empty>
  );
}

function Ended({
  listed,
  filtered,
  children,
}: {
  readonly listed: ListedOffers;
  readonly filtered: boolean;
  readonly children: ReactNode;
}) {
  const { say } = useSpeech();
  const { past, ended } = listed;
  return (
    <>
      <h3 className={style.heading}>{say(words.ended)}</h3>
      <Read from={past}>
        {() => (ended.length === 0 ? <p className={style.none}>{say(filtered ? words.noneSuch : words.noneEnded)}</p> : children)}
      </Read>
      <MoreButton of={past} says={words.more} />
    </>
  );
}

/** The offers of one direction: those that wait, then those that ended. */
export function OffersList({
  direction,
  listed,
  filtered,
  ...list
}: ListProps & { readonly direction: Direction; readonly listed: ListedOffers; readonly filtered: boolean }) {
  const { say } = useSpeech();
  const { open, waiting, ended, wantsOpen, wantsPast } = listed;
  return (
    <Panel
      title={say(words[direction])}
      beside={wantsOpen && open.data ? <span className={style.count}>{waiting.length}</span> : null}
      flush
    >
      {wantsOpen ? (
        <Read from={open}>
          {() =>
            waiting.length === 0 ? <NoneWaits direction={direction} filtered={filtered} /> : <Rows of={waiting} {...list} />
          }
        </Read>
      ) : null}
      {wantsPast ? (
        <Ended listed={listed} filtered={filtered}>
          <Rows of={ended} {...list} />
        </Ended>
      ) : null}
    </Panel>
  );
}
