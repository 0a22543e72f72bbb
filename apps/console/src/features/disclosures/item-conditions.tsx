import type { ItemResponse } from '../../shared/api/client';
import { usePurposeName } from '../../shared/directory/country-law';
import { useSpeech } from '../../shared/i18n/speech';
import { date } from '../../shared/i18n/times';
import { DeskName } from '../../shared/ui/desk-name';
import { Moment } from '../../shared/ui/moment';
import { type Fact, Facts } from '../../shared/ui/screen';
import style from './disclosures.module.css';
import { itemWords } from './item-words';

/** Persons by number and kind; never by name. */
function About({ of: { count, sensitive, isProtected } }: { readonly of: ItemResponse['subjects'] }) {
  const { say, number } = useSpeech();
  const notes = [sensitive ? say(itemWords.sensitive) : null, isProtected ? say(itemWords.protectedOnes) : null];
  return <>{[number(count), ...notes.filter((note) => note !== null)].join(' · ')}</>;
}

const useFacts = (item: ItemResponse): readonly (Fact | null)[] => {
  const { say, term, number, locale } = useSpeech();
  const purpose = usePurposeName();
  return [
    [say(itemWords.originator), <DeskName key="originator" deskId={item.originatorDeskId} />],
    [say(itemWords.given), <Moment key="given" at={item.providedAt} />],
    [say(itemWords.source), term('item-source', item.source.kind)],
    [
      say(itemWords.grades),
      `${item.sourceGrade} ${term('source-grade', item.sourceGrade)} · ${item.contentGrade} ${term('content-grade', String(item.contentGrade))}`,
    ],
    [say(itemWords.purposes), item.purposes.map(purpose).join(' · ')],
    [say(itemWords.evidence), term('evidence-consent', item.evidenceConsent)],
    [say(itemWords.onward), term('onward-rule', item.onward)],
    item.legalBasis ? [say(itemWords.basis), item.legalBasis] : null,
    item.expiresAt ? [say(itemWords.expires), <Moment key="expires" at={item.expiresAt} />] : null,
    item.destroyBy
      ? [say(item.state === 'erased' ? itemWords.destroyedOn : itemWords.destroyBy), date(item.destroyBy.slice(0, 10), locale)]
      : null,
    item.subjects.count > 0 ? [say(itemWords.about), <About key="about" of={item.subjects} />] : null,
    item.edition > 1 ? [say(itemWords.edition), number(item.edition)] : null,
    [
      say(itemWords.commitment),
      <code key="hash" className={style.hash}>
        {item.contentHash}
      </code>,
    ],
  ];
};

/** What the originator laid down. */
export function ItemConditions({ item }: { readonly item: ItemResponse }) {
  return <Facts of={useFacts(item)} />;
}
