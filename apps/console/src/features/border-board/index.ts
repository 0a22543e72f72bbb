export { StatusMark } from './status-mark';
export { useLaneName } from './use-lane-name';
