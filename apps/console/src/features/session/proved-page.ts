import { createElement } from 'react';
import { Loading } from '../../shared/ui/notices';
import { onDemand } from '../../shared/ui/on-demand';

/** Where the api sends a tab that went to the agency's service. */
export const PROVED_PAGE = '/proved';

/** Loaded for its address alone. */
export const ProvedPage = onDemand(async () => (await import('./proved')).Proved, createElement(Loading));
