export { SilenceDialog } from './clocks/silence-dialog';
