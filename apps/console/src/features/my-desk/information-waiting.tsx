import { useSession } from '../../shared/session/session';
import { OwedOnInformation } from '../disclosures';
import { DeskProvisions, DeskRequests } from '../requests';

/** Requests, what was given unasked and what is owed on information: what of them waits for the desk. */
export function InformationWaiting() {
  const { may } = useSession();
  return (
    <>
      <DeskRequests />
      <DeskProvisions />
      {may('item.read') ? <OwedOnInformation /> : null}
    </>
  );
}
