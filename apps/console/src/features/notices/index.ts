export { LiveNotices } from './live-notices';
