export { DesksAmiss } from './desks-amiss';
