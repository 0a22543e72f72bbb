import { Button, NativeSelect } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import { weekdayName } from '../../shared/i18n/times';
import style from './rosters.module.css';
import { type Editing, type RotationDraft, replaced, WEEK, without } from './rotation-draft';
import { words } from './words';
import { TimeField } from '../../shared/ui/time-field';

type Frame = RotationDraft['frames'][number];

const NEXT: Frame = { day: 'mon', opens: '09:00', closes: '17:00' };

/** Hours that a rotation keeps on its own, frame by frame. */
export function WeeklyFrames({ draft: { frames }, change, fault }: Pick<Editing, 'draft' | 'change' | 'fault'>) {
  const { say, locale } = useSpeech();
  const set = (next: readonly Frame[]): void => change({ frames: next });
  const edges = [
    { key: 'opens', says: words.opens },
    { key: 'closes', says: words.closes },
  ] as const;
  return (
    <div className={style.frames}>
      <p className={style.soft}>{say(words.frameHint)}</p>
      {frames.map((frame, nth) => {
        const name = weekdayName(WEEK.indexOf(frame.day), locale);
        return (
          // Frames have no name but their place.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={nth} className={style.frame}>
            <NativeSelect
              aria-label={say(words.day)}
              value={frame.day}
              onChange={({ currentTarget }) => set(replaced(frames, nth, { ...frame, day: currentTarget.value as Frame['day'] }))}
              data={WEEK.map((value, index) => ({ value, label: weekdayName(index, locale) }))}
              error={fault(`/hours/frames/${nth}/day`)}
            />
            {edges.map(({ key, says }) => (
              <TimeField
                key={key}
                kind="clock"
                aria-label={`${say(says)}: ${name}`}
                value={frame[key]}
                set={(next) => set(replaced(frames, nth, { ...frame, [key]: next }))}
                error={fault(`/hours/frames/${nth}/${key}`)}
              />
            ))}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={`${say(words.remove)}: ${name}`}
              onClick={() => set(without(frames, nth))}
            >
              {say(words.remove)}
            </Button>
          </div>
        );
      })}
      <Button size="compact-xs" variant="default" className={style.begin} onClick={() => set([...frames, frames.at(-1) ?? NEXT])}>
        {say(words.addFrame)}
      </Button>
    </div>
  );
}
