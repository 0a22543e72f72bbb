export { RehearseButton } from './rehearse-button';
