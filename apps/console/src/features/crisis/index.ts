export { ProcedureDocument } from './procedure-document';
export { RaiseLinks, RaiseLinksFor } from './raise-links';
