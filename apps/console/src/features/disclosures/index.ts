export { OwedOnInformation } from './owed-on-information';
