import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { TimeField } from '../../shared/ui/time-field';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly set: (value: string) => void;
  readonly error?: string | undefined;
  readonly hint?: string;
  readonly needed?: boolean;
  readonly lang?: string;
}

interface LineProps extends FieldProps {
  readonly longest?: number;
}

export function Line({ label, value, set, error, hint, needed = false, lang, longest = 300 }: LineProps) {
  return (
    <TextInput
      label={label}
      description={hint}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      error={error}
      required={needed}
      lang={lang}
      maxLength={longest}
    />
  );
}

export function Prose({ label, value, set, error, hint, needed = false, lang }: FieldProps) {
  return (
    <Textarea
      label={label}
      description={hint}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value)}
      error={error}
      required={needed}
      lang={lang}
      autosize
      minRows={2}
      maxLength={8000}
    />
  );
}

interface PickProps<Value extends string> extends Omit<FieldProps, 'value' | 'set' | 'lang'> {
  readonly value: Value;
  readonly set: (value: Value) => void;
  readonly of: readonly { readonly value: Value; readonly label: string }[];
}

/** One of a list, by the browser's own control. */
export function Pick<Value extends string>({ label, value, set, of, error, hint, needed = false }: PickProps<Value>) {
  return (
    <NativeSelect
      label={label}
      description={hint}
      value={value}
      onChange={({ currentTarget }) => set(currentTarget.value as Value)}
      error={error}
      required={needed}
      data={[...of]}
    />
  );
}

/** A day, by the browser's own control. */
export function DayField({ label, hint, value, set, error }: Omit<FieldProps, 'needed' | 'lang'>) {
  return <TimeField kind="day" label={label} description={hint} value={value} set={set} error={error} />;
}
