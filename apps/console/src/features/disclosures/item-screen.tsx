import { Link, useParams } from '@tanstack/react-router';
import type { ItemResponse } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { StateMark, TlpMark } from '../../shared/ui/marks';
import { ReadOne } from '../../shared/ui/read-one';
import { Panel, Screen } from '../../shared/ui/screen';
import style from './disclosures.module.css';
import { ItemActs } from './item-acts';
import { ItemChain } from './item-chain';
import { ItemChases } from './item-chases';
import { ItemConditions } from './item-conditions';
import { ItemContent } from './item-content';
import { useItem } from './item-queries';
import { itemWords } from './item-words';

interface ItemProps {
  readonly item: ItemResponse;
}

/** The label and the handling stand above everything else, as on paper. */
function HandlingLine({ item: { tlp, handling, caveat, form } }: ItemProps) {
  const { term } = useSpeech();
  return (
    <p className={style.handling}>
      <TlpMark tlp={tlp} />
      <strong>{handling.code}</strong> {term('handling-code', handling.code)}
      {handling.words ? `: ${handling.words}` : null} · {term('item-form', form)}
      {caveat ? <span className={style.caveat}>{caveat}</span> : null}
    </p>
  );
}

function ItemPage({ item }: ItemProps) {
  const { say } = useSpeech();
  return (
    <Screen
      narrow
      title={item.nature}
      beside={<StateMark noun="item-state" state={item.state} />}
      actions={<ItemActs item={item} />}
    >
      <div className={style.page}>
        <HandlingLine item={item} />
        <ItemChases item={item} />
        <ItemContent item={item} key={`${item.id} ${item.edition} ${item.state}`} />
        <ItemChain item={item} />
        <Panel title={say(itemWords.conditions)}>
          <ItemConditions item={item} />
        </Panel>
        {item.caseId ? (
          <p className="no-print">
            <Link to="/cases/$caseId" params={{ caseId: item.caseId } as never}>
              {say(itemWords.openCase)}
            </Link>
          </p>
        ) : null}
      </div>
    </Screen>
  );
}

/** One item: under whose conditions it crossed, who has it, and what it says once it is opened. */
export function ScreenRoute() {
  const { itemId = '' } = useParams({ strict: false }) as { readonly itemId?: string };
  return <ReadOne from={useItem(itemId)}>{(item) => <ItemPage item={item} key={item.id} />}</ReadOne>;
}
