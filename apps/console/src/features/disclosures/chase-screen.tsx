import { Navigate, useParams } from '@tanstack/react-router';
import { ReadOne } from '../../shared/ui/read-one';
import { useChase } from './item-queries';

/** A correction or recall is read where its item is. */
export function ScreenRoute() {
  const { chaseId = '' } = useParams({ strict: false }) as { readonly chaseId?: string };
  return (
    <ReadOne from={useChase(chaseId)}>
      {({ itemId }) => <Navigate to="/items/$itemId" params={{ itemId } as never} replace />}
    </ReadOne>
  );
}
