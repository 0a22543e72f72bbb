import { TextInput, type TextInputProps } from '@mantine/core';
import { serverNow } from '../api/transport';
import { zoneName } from '../i18n/times';
import { instantOf } from '../i18n/wall-clock';
import { useTimeChooser } from './time-chooser';
import style from './time-picker.module.css';
import { type TypedTime, useTypedTime } from './use-typed-time';

type TimeFieldProps = TypedTime &
  Omit<TextInputProps, 'label' | 'value' | 'onChange' | 'onBlur' | 'type' | 'ref'> & { readonly label?: string };

/**
 * A day, a clock or both, typed or chosen; where it is on somebody's clock, the name of that zone stands in the field.
 */
export function TimeField({ kind, value, set, zone, error, label, ...rest }: TimeFieldProps) {
  const { of, wrong, choose } = useTypedTime({ kind, value, set, zone });
  const { disabled } = rest;
  const chooser = useTimeChooser({ label: label ?? rest['aria-label'] ?? '', kind, value, set: choose, zone, disabled });
  const at = kind === 'moment' && value !== '' && zone ? instantOf(value, zone) : new Date(serverNow()).toISOString();
  return (
    <TextInput
      {...rest}
      {...of}
      {...chooser.of}
      label={label}
      error={error || wrong}
      rightSectionWidth={zone ? '4.25rem' : '2.125rem'}
      rightSectionPointerEvents="all"
      rightSection={
        <span className={style.section}>
          {zone ? <span>{zoneName(at, zone)}</span> : null}
          {chooser.button}
        </span>
      }
    />
  );
}
