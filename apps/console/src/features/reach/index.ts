export { CaseTrail, NoticeTrail } from './trail';
