export { type Given, searchFor } from './given';
