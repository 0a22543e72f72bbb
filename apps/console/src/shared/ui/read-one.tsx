import type { ComponentProps } from 'react';
import { Problem } from '../api/problem';
import { Empty, Read } from './notices';
import { Screen } from './screen';

/** The screen of one thing: on its way, failed, there; or not there for this reader, which is told like its absence. */
export function ReadOne<Data>({ from, children }: ComponentProps<typeof Read<Data>>) {
  const { error } = from;
  if (error instanceof Problem && error.status === 404)
    return (
      <Screen title={error.title}>
        <Empty title={error.detail} />
      </Screen>
    );
  return <Read from={from}>{children}</Read>;
}
