import { createElement } from 'react';
import { Loading } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';

export { middleOf, NOTHING_OPEN } from './places';
export type { Pin } from './pins';

/** Loaded with its library when it is first shown. */
export const PointMap = onDemand(async () => (await import('./point-map')).PointMap, createElement(Loading));

/** Pins on the border; the list beside it is the way for keyboards. Loaded with its library when it is first shown. */
export const BorderCanvas = onDemand(async () => (await import('./border-canvas')).BorderCanvas, createElement(Loading));
