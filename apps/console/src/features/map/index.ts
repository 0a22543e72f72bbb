import { createElement } from 'react';
import { Loading } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';

export { middleOf } from './places';

/** Loaded with its library when it is first shown. */
export const PointMap = onDemand(async () => (await import('./point-map')).PointMap, createElement(Loading));
