export { FiguresServerModule } from './figures-server.module.js';
export { Logger } from './logger.js';
export { mayReadFigures } from './may-read-figures.js';
export { Metrics } from './metrics.js';
export { ObservabilityModule } from './observability.module.js';
export { currentOperation, inOperation } from './operation.js';
export { type Begun, type SpanMaker, type SpanStart, type Stretch, traceTime, Tracing } from './tracing.js';
