export { CommonWindow } from './common-window';
export { DesksAmiss } from './desks-amiss';
