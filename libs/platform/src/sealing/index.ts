export { openSealed, seal } from './sealed.js';
