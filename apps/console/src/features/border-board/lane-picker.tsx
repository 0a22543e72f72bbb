import { Checkbox } from '@mantine/core';
import { useSpeech } from '../../shared/i18n/speech';
import style from './board.module.css';
import type { Lane } from './lanes';
import { useLaneName } from './use-lane-name';
import { words } from './words';

interface LanePickerProps {
  readonly lanes: readonly Lane[];
  readonly picked: readonly Lane[];
  readonly pick: (lanes: readonly Lane[]) => void;
}

/** Which kinds of lanes an act is about. */
export function LanePicker({ lanes, picked, pick }: LanePickerProps) {
  const { say } = useSpeech();
  const laneName = useLaneName();
  const all = picked.length === lanes.length;
  return (
    <fieldset className={style.fieldset}>
      <legend>{say(words.whichLanes)}</legend>
      <Checkbox
        label={say(words.allLanes)}
        checked={all}
        indeterminate={!all && picked.length > 0}
        onChange={() => pick(all ? [] : lanes)}
      />
      <div className={style.laneChoices}>
        {lanes.map((lane) => (
          <Checkbox
            key={lane}
            label={laneName(lane, true)}
            checked={picked.includes(lane)}
            onChange={({ currentTarget }) =>
              pick(currentTarget.checked ? [...picked, lane] : picked.filter((one) => one !== lane))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
