import { Checkbox } from '@mantine/core';
import { useCountryName, useDeskName, useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { useSession } from '../../shared/session/session';
import { composeWords as words } from './compose-words';
import { COPY_EXCEPTIONS, type CopyException } from './draft';
import { Line, Pick } from './field';
import { useCountryPack } from './queries';
import style from './requests.module.css';

interface ExemptProps {
  readonly country: string;
  readonly value: CopyException | undefined;
  readonly set: (exception: CopyException | null) => void;
}

/** A contact desk is copied unless one of three exceptions holds, whose reason is recorded. */
function Exempt({ country, value, set }: ExemptProps) {
  const { say, term } = useSpeech();
  const nameOf = useDeskName();
  const countryName = useCountryName();
  const contact = useCountryPack(country)?.contactDeskId;
  return (
    <>
      <Checkbox
        label={say(words.exempt, { country: countryName(country), desk: contact ? nameOf(contact) : '…' })}
        checked={value !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          set(checked ? { country, exception: COPY_EXCEPTIONS[0], reason: '' } : null)
        }
      />
      {value ? (
        <div className={style.pair}>
          <Pick
            label={say(words.exception)}
            value={value.exception}
            set={(exception) => set({ ...value, exception })}
            of={COPY_EXCEPTIONS.map((one) => ({ value: one, label: term('copy-exception', one) }))}
          />
          <Line label={say(words.exceptionReason)} value={value.reason} set={(reason) => set({ ...value, reason })} needed />
        </div>
      ) : null}
    </>
  );
}

interface CopiesFieldProps {
  readonly toDeskId: string | null;
  readonly value: readonly CopyException[];
  readonly set: (exceptions: readonly CopyException[]) => void;
}

/** Who is told on each side, and who is not. */
export function CopiesField({ toDeskId, value, set }: CopiesFieldProps) {
  const { say } = useSpeech();
  const { me } = useSession();
  const { desks } = useDirectory();
  const other = toDeskId === null ? undefined : desks.get(toDeskId)?.country;
  const countries = [...new Set([me.desk.country, ...(other ? [other] : [])])];
  return (
    <div role="group" aria-label={say(words.copies)} className={style.stack}>
      {countries.map((country) => (
        <Exempt
          key={country}
          country={country}
          value={value.find((one) => one.country === country)}
          set={(exception) => set([...value.filter((one) => one.country !== country), ...(exception ? [exception] : [])])}
        />
      ))}
    </div>
  );
}
