export { RaiseLinks, RaiseLinksFor } from './raise-links';
