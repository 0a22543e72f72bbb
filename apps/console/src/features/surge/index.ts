export { SurgeBanner } from './surge-banner';
