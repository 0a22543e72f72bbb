export { ContactsDue } from './contacts-due';
