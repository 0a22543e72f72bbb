import { TextInput, type TextInputProps } from '@mantine/core';
import { serverNow } from '../api/transport';
import { zoneName } from '../i18n/times';
import { instantOf } from '../i18n/wall-clock';
import { type TypedTime, useTypedTime } from './use-typed-time';

type TimeFieldProps = TypedTime & Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'type' | 'ref'>;

/** A day, a clock or both, typed; where it is on somebody's clock, the name of that zone stands in the field. */
export function TimeField({ kind, value, set, zone, error, ...rest }: TimeFieldProps) {
  const { of, wrong } = useTypedTime({ kind, value, set, zone });
  const at = kind === 'moment' && value !== '' && zone ? instantOf(value, zone) : new Date(serverNow()).toISOString();
  return (
    <TextInput
      {...rest}
      {...of}
      error={error || wrong}
      rightSection={zone ? zoneName(at, zone) : undefined}
      rightSectionWidth={zone ? '3.25rem' : undefined}
      rightSectionProps={{ style: { color: 'var(--en-ink-soft)', fontSize: '0.75rem' } }}
    />
  );
}
