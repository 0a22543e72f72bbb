export { ActivationClearances, CaseClearances } from './notices-of';
