import { useDeskName, useDirectory } from '../directory/directory';
import { CountryMark } from './marks';

/** A desk by its name, with its country. */
export function DeskName({ deskId, country = true }: { readonly deskId: string; readonly country?: boolean }) {
  const { desks } = useDirectory();
  const nameOf = useDeskName();
  const desk = desks.get(deskId);
  return (
    <span>
      {country && desk ? (
        <>
          <CountryMark country={desk.country} />{' '}
        </>
      ) : null}
      {nameOf(deskId)}
    </span>
  );
}
