import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { DeskSelect } from '../../shared/ui/desk-select';
import style from './contact-reports.module.css';
import { isNameless, withOneMore, type Party } from './report-text';
import { words } from './words';

const MOST = 20;

interface PartyRowProps {
  readonly of: Party;
  readonly number: number;
  readonly change: (part: Partial<Party>) => void;
  readonly remove: () => void;
}

/** A desk of the other country, or a body that has none here, and its official. */
function PartyRow({ of: party, number, change, remove }: PartyRowProps) {
  const { say } = useSpeech();
  const { desks } = useDirectory();
  const { me } = useSession();
  const takeAway = say(words.removeParty, { number: String(number) });
  return (
    <li className={style.party} aria-label={say(words.party, { number: String(number) })}>
      <div className={style.who}>
        <DeskSelect
          label={say(words.whoDesk)}
          value={party.deskId}
          choose={(deskId) => change({ deskId })}
          needed={false}
          among={(id) => desks.get(id)?.country !== me.desk.country}
        />
        {party.deskId ? null : (
          <TextInput
            label={say(words.whoBody)}
            value={party.body}
            maxLength={200}
            error={isNameless(party) ? say(words.needsWho) : null}
            onChange={({ currentTarget }) => change({ body: currentTarget.value })}
          />
        )}
      </div>
      <TextInput
        label={say(words.whoOfficial)}
        value={party.official}
        maxLength={200}
        onChange={({ currentTarget }) => change({ official: currentTarget.value })}
      />
      <ActionIcon variant="default" size="lg" className={style.takeAway} aria-label={takeAway} title={takeAway} onClick={remove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

interface CounterpartsFieldProps {
  readonly value: readonly Party[];
  readonly set: (parties: readonly Party[]) => void;
}

/** With whom the contact was; an act that Enlace saw knows the desk, and only the writer knows the person. */
export function CounterpartsField({ value, set }: CounterpartsFieldProps) {
  const { say } = useSpeech();
  return (
    <fieldset className={style.parties}>
      <legend>{say(words.with)}</legend>
      {value.length === 0 ? <p className={style.sub}>{say(words.noParty)}</p> : null}
      <ol>
        {value.map((party, index) => (
          <PartyRow
            key={party.row}
            of={party}
            number={index + 1}
            change={(part) => set(value.map((one) => (one === party ? { ...one, ...part } : one)))}
            remove={() => set(value.filter((one) => one !== party))}
          />
        ))}
      </ol>
      {value.length < MOST ? (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => set(withOneMore(value))}
        >
          {say(words.addParty)}
        </Button>
      ) : null}
    </fieldset>
  );
}
