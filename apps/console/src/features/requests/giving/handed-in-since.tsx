import { Button, Group } from '@mantine/core';
import { useSpeech } from '../../../shared/i18n/speech';
import style from '../requests.module.css';
import type { Writing } from './use-writing';
import { givingWords as words } from './words';

/** A colleague handed in another text since this one was begun: which of the two holds. Nothing where there is none. */
export function HandedInSince({
  isOverAnother,
  keepMine,
  takeTheirs,
}: Pick<Writing<never>, 'isOverAnother' | 'keepMine' | 'takeTheirs'>) {
  const { say } = useSpeech();
  if (!isOverAnother) return null;
  return (
    <div className={style.stop} role="alert">
      <p>{say(words.handedInSince)}</p>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={keepMine}>
          {say(words.keepMine)}
        </Button>
        <Button size="xs" variant="default" onClick={takeTheirs}>
          {say(words.takeTheirs)}
        </Button>
      </Group>
    </div>
  );
}
