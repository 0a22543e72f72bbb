export { CaseRequests } from './case-panel';
export { DeskRequests } from './desk-panel';
export { DeskProvisions } from './provisions/desk-panel';
