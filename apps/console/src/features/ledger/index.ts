export { nameOfEvent } from './event-names';
