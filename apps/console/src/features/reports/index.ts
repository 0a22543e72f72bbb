import { onDemand } from '../../shared/ui/on-demand';

export const TriageDialog = onDemand(async () => (await import('./triage-dialog')).TriageDialog);
