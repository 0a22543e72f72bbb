export { HoursToTake, OwnTurns } from './own-turns';
export { UncoveredHours } from './uncovered-hours';
