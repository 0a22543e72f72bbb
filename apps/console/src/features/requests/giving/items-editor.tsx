import { Button } from '@mantine/core';
import { useSpeech } from '../../../shared/i18n/speech';
import form from '../../../shared/ui/form.module.css';
import { Panel } from '../../../shared/ui/screen';
import { type AskedFor, type ItemDraft, lacksOf, newItem } from '../answer-draft';
import { answerWords } from '../answer-words';
import style from '../requests.module.css';
import { ItemFields } from './item-fields';
import { givingWords as words } from './words';

interface ItemsEditorProps {
  readonly items: readonly ItemDraft[];
  readonly set: (items: readonly ItemDraft[]) => void;
  /** What was asked for, which a further item begins with. */
  readonly asked: AskedFor | null;
  readonly caseId: string | null;
}

/** The items of an answer, or of what is given unasked, one below the other. */
export function ItemsEditor({ items, set, asked, caseId }: ItemsEditorProps) {
  const { say, locale } = useSpeech();
  const at = (index: number, item: ItemDraft | null): void =>
    set(items.flatMap((one, place) => (place === index ? (item ? [item] : []) : [one])));
  return (
    <Panel title={say(answerWords.items)}>
      <div className={form.form}>
        <p className={style.soft}>{say(answerWords.itemsHint)}</p>
        {items.map((item, index) => (
          <ItemFields
            // eslint-disable-next-line react/no-array-index-key -- an item has no name before it is given
            key={index}
            of={item}
            number={index + 1}
            caseId={caseId}
            change={(part) => at(index, { ...item, ...part })}
            remove={items.length > 1 ? () => at(index, null) : null}
          />
        ))}
        <div>
          <Button size="xs" variant="default" onClick={() => set([...items, newItem(asked, locale)])}>
            {say(answerWords.addItem)}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

/** Why it cannot be given yet, item by item. */
export function ItemsLacking({ items }: { readonly items: readonly ItemDraft[] }) {
  const { say } = useSpeech();
  const lacking = items.flatMap((item, nth) => lacksOf(item).map((lack) => ({ lack, number: nth + 1 })));
  if (lacking.length === 0) return null;
  return (
    <div className={style.soft}>
      {say(words.lacking)}
      <ul className={style.remarks}>
        {lacking.map(({ lack, number }) => (
          <li key={`${number} ${lack}`}>
            {items.length > 1 ? say(words.ofItem, { number, what: say(words[`lack.${lack}`]) }) : say(words[`lack.${lack}`])}
          </li>
        ))}
      </ul>
    </div>
  );
}
