import { someWords } from '../fill/case-words.js';

/** A page that people open, as a program asks for it. */
export interface Page {
  readonly name: string;
  readonly path: string;
}

/** Somebody whose pages they are. */
export interface PageReader {
  read<Body>(path: string): Promise<Body>;
}

interface Listed {
  readonly items: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly nextCursor: string | null;
}

const FILTERS: Readonly<Record<string, string>> = {
  newest: 'sort=newest',
  updated: 'sort=updated',
  urgent: 'sort=priority',
  'urgent, of one state': 'sort=priority&state=in_progress',
  'open ones': 'state=open&state=acknowledged&state=in_progress',
  'closed ones of a kind': 'state=closed&kind=stolen-vehicle',
  'of a crossing': 'crossing=laredo-2&sort=updated',
  'of a corridor': 'corridor=LRD',
  'led by a desk': 'lead=us-cbp-ofo-laredo',
  'in which a desk takes part': 'desk=mx-anam-nuevo-laredo&sort=updated',
  overdue: 'overdue=true&sort=priority',
  'not overdue': 'overdue=false',
  'of one priority, folded': 'priority=P2&folded=true',
};

const pages = (paths: Readonly<Record<string, string>>): Page[] => Object.entries(paths).map(([name, path]) => ({ name, path }));

/** One case from all sides. */
const ofCase = (id: string): Page[] =>
  pages({
    'a case': `/cases/${id}`,
    'its timeline': `/cases/${id}/timeline`,
    'its custody': `/cases/${id}/custody`,
    'its notes': `/cases/${id}/notes`,
    'its look-alikes': `/cases/${id}/similar`,
    'its offers': `/handoffs?caseId=${id}`,
    'its requests': `/requests?caseId=${id}`,
    'its obligations': `/obligations?caseId=${id}`,
    'its deliveries': `/deliveries?caseId=${id}`,
  });

const ofDesk = (): Page[] =>
  pages({
    'my desk': '/my-desk',
    'supervision board': '/supervision/board',
    'border map': '/border-map',
    reports: '/reports',
    'offers to us': '/handoffs?direction=in',
    'offers of ours': '/handoffs?direction=out',
    'open offers to us': '/handoffs?direction=in&state=offered',
    'requests to us': '/requests?direction=in',
    'requests of ours that are late': '/requests?direction=out&due=overdue',
    'search of requests': '/requests?direction=in&q=registration',
    'statistics of requests': `/requests/statistics?year=${new Date().getUTCFullYear()}`,
    inbox: '/notifications',
    'unread, bundled': '/notifications?unread=true&bundled=true',
    'count of unread': '/notifications/count',
    'open obligations': '/obligations?state=open',
    'late obligations': '/obligations?state=breached',
    'obligations met': '/obligations?state=met',
    items: '/items?direction=in',
    'count of items': '/items/count?direction=in',
    disclosures: '/disclosures',
    'condition of the service': '/operations/condition',
    'filings under a flood': '/filings',
    'contacts reported': '/contact-reports',
  });

const lists = (filters: Readonly<Record<string, string>>): Page[] =>
  Object.entries(filters).flatMap(([name, filter]) => [
    { name: `cases ${name}`, path: `/cases?${filter}` },
    { name: `count of cases ${name}`, path: `/cases/count?${filter}` },
  ]);

/** Lists, boards, counts, searches and timelines that this reader opens in a day, with cases of its own in them. */
export const pagesOf = async (reader: PageReader, draw: () => number): Promise<readonly Page[]> => {
  const { items, nextCursor } = await reader.read<Listed>('/cases?limit=50');
  const first = items[0];
  if (!first) throw new Error('the reader sees no case');
  const rare = first.title.split(' ').find((word) => /^[A-Z]{3}\d{4}$/.test(word)) ?? first.title;
  const [, common = 'lane'] = someWords(3, draw).split(' ');
  const searches = {
    'a rare word': rare,
    'two common words': `${common} truck`,
    'a number': first.number.slice(0, 9),
    'a kind': 'stolen',
  };
  const found = Object.entries(searches).map(([name, q]) => [`with ${name}`, `q=${encodeURIComponent(q)}`]);
  return [
    ...lists(FILTERS),
    ...lists(Object.fromEntries(found) as Record<string, string>),
    ...(nextCursor ? [{ name: 'cases, next page', path: `/cases?limit=50&cursor=${encodeURIComponent(nextCursor)}` }] : []),
    ...ofDesk(),
    ...ofCase(first.id),
  ];
};
