export { HandoffPanel } from './handoff-panel';
