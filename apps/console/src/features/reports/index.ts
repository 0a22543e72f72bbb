export { TriageDialog } from './triage-dialog';
