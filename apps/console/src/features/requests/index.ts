export { CaseRequests } from './case-panel';
export { DeskRequests } from './desk-panel';
