export { Scanner, type Scanned } from './scanner.js';
export { ScanningModule } from './scanning.module.js';
