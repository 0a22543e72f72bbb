export { SourceEditor } from './source-editor';
