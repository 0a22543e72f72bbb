export { randomFrom } from '../../apps/chaos/src/random.js';
