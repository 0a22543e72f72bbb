export * from './due-at.js';
export * from './duty-calendar.js';
export * from './explain-deadline.js';
export { isZone, localDateAt, localTime, type LocalDate, type LocalTime, type WallTime } from './wall-clock.js';
