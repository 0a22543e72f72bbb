export { EngineBanner } from './engine-banner';
