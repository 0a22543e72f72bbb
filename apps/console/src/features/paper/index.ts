export { PaperPacks } from './paper-packs';
