export * from './due-at.js';
export * from './duty-calendar.js';
export * from './explain-deadline.js';
export {
  addDays,
  isZone,
  localDateAt,
  localTime,
  momentOf,
  type LocalDate,
  type LocalTime,
  type WallTime,
} from './wall-clock.js';
