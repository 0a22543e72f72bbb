import { Button, Menu } from '@mantine/core';
import type { BoardItem } from '../../shared/api/client';
import { useSpeech } from '../../shared/i18n/speech';
import { actWords as words } from './act-words';
import { ACT_KEYS } from './acts';
import { caseOf, isUntriaged } from './board-lanes';
import style from './supervision.module.css';
import type { BoardActs } from './use-board-acts';

interface ActMenuProps {
  readonly item: BoardItem;
  readonly acts: BoardActs;
  readonly tabIndex: 0 | -1;
}

/** What can be done about a card, each with its key; nothing when there is nothing. */
export function ActMenu({ item, acts, tabIndex }: ActMenuProps) {
  const { say, term } = useSpeech();
  const open = acts.of(item);
  if (open.length === 0) return null;
  const what = isUntriaged(item)
    ? item.report.title
    : (caseOf(item)?.number ?? (item.owed ? term('obligation-act', item.owed.act) : ''));
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="default"
          className={style.acts}
          tabIndex={tabIndex}
          aria-label={say(words.actsOn, { what })}
        >
          {say(words.acts)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {open.map((act) => (
          <Menu.Item key={act} rightSection={<kbd>{ACT_KEYS[act]}</kbd>} onClick={() => acts.run(item, act)}>
            {say(words[act])}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
