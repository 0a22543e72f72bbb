import { SegmentedControl } from '@mantine/core';
import type { Bilingual } from '../i18n/speech';
import { useSpeech } from '../i18n/speech';
import style from './view-switch.module.css';

interface ViewSwitchProps<One extends string> {
  readonly label: Bilingual;
  readonly among: readonly One[];
  readonly says: Readonly<Record<One, Bilingual>>;
  /** From `useChosen`. */
  readonly chosen: One;
  readonly choose: (one: One) => void;
  readonly className?: string | undefined;
}

/** Which of several views of a screen is shown. */
export function ViewSwitch<One extends string>({ label, among, says, chosen, choose, className }: ViewSwitchProps<One>) {
  const { say } = useSpeech();
  return (
    <SegmentedControl
      aria-label={say(label)}
      className={`${style.switch} ${className ?? ''}`}
      data={among.map((value) => ({ value, label: say(says[value]) }))}
      value={chosen}
      onChange={(value) => choose(value as One)}
    />
  );
}
