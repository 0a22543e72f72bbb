import { MultiSelect, NumberInput, Select } from '@mantine/core';
import { useDeskName } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import type { DrillRead } from './queries';
import { words } from './words';

/** What an added inject makes, as far as it is said in a few fields: that somebody falls silent, or that a channel is out. */
export interface Makes {
  readonly what: 'nothing' | 'silence' | 'channel-out';
  readonly desk: string | null;
  readonly channel: 'mail' | 'inbox' | 'feed';
  /** Whom the channel reaches no more; none: all. */
  readonly cut: readonly string[];
  readonly minutes: number;
}

export const MAKES_NOTHING: Makes = { what: 'nothing', desk: null, channel: 'feed', cut: [], minutes: 15 };

export const isWhole = ({ what, desk }: Makes): boolean => what !== 'silence' || desk !== null;

/** As a scenario says it. */
export const effectsOf = ({ what, desk, channel, cut, minutes }: Makes): { does?: { [key: string]: unknown }[] } => {
  if (what === 'silence') return { does: [{ do: 'silence', desk, minutes }] };
  const desks = channel === 'feed' || cut.length === 0 ? {} : { desks: cut };
  return what === 'channel-out' ? { does: [{ do: 'channel-out', channel, ...desks, minutes }] } : {};
};

interface MakesProps {
  readonly makes: Makes;
  readonly set: (makes: Makes) => void;
  readonly drill: DrillRead;
}

function Which({ makes, set, drill }: MakesProps) {
  const { say } = useSpeech();
  const deskName = useDeskName();
  const desks = drill.desks.map(({ deskId }) => ({ value: deskId, label: deskName(deskId) }));
  if (makes.what === 'silence')
    return (
      <Select
        label={say(words.silentDesk)}
        data={desks}
        value={makes.desk}
        onChange={(desk) => set({ ...makes, desk })}
        searchable
        required
      />
    );
  return (
    <>
      <Select
        label={say(words.whichChannel)}
        data={[
          { value: 'feed', label: say(words.channelFeed) },
          { value: 'inbox', label: say(words.channelInbox) },
          { value: 'mail', label: say(words.channelMail) },
        ]}
        value={makes.channel}
        onChange={(channel) => set({ ...makes, channel: (channel ?? 'feed') as Makes['channel'] })}
        allowDeselect={false}
      />
      {makes.channel === 'feed' ? null : (
        <MultiSelect
          label={say(words.cutDesks)}
          placeholder={makes.cut.length === 0 ? say(words.cutAll) : undefined}
          data={desks}
          value={[...makes.cut]}
          onChange={(cut) => set({ ...makes, cut })}
          searchable
        />
      )}
    </>
  );
}

export function MakesFields({ makes, set, drill }: MakesProps) {
  const { say } = useSpeech();
  return (
    <>
      <Select
        label={say(words.makes)}
        data={[
          { value: 'nothing', label: say(words.makesNothing) },
          { value: 'silence', label: say(words.makesSilence) },
          { value: 'channel-out', label: say(words.makesOutage) },
        ]}
        value={makes.what}
        onChange={(what) => set({ ...makes, what: (what ?? 'nothing') as Makes['what'] })}
        allowDeselect={false}
      />
      {makes.what === 'nothing' ? null : (
        <>
          <Which makes={makes} set={set} drill={drill} />
          <NumberInput
            label={say(words.makesMinutes)}
            value={makes.minutes}
            onChange={(minutes) => typeof minutes === 'number' && set({ ...makes, minutes })}
            min={1}
            max={1440}
            allowDecimal={false}
            required
          />
        </>
      )}
    </>
  );
}
