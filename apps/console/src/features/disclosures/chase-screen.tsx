import { Navigate, useParams } from '@tanstack/react-router';
import { Problem } from '../../shared/api/problem';
import { Empty, Read } from '../../shared/ui/notices';
import { Screen } from '../../shared/ui/screen';
import { useChase } from './item-queries';

/** A correction or recall is read where its item is. */
export function ScreenRoute() {
  const { chaseId = '' } = useParams({ strict: false }) as { readonly chaseId?: string };
  const found = useChase(chaseId);
  const { error } = found;
  if (error instanceof Problem && error.status === 404)
    return (
      <Screen title={error.title}>
        <Empty title={error.detail} />
      </Screen>
    );
  return <Read from={found}>{({ itemId }) => <Navigate to="/items/$itemId" params={{ itemId } as never} replace />}</Read>;
}
