import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import type { CustodyResponse } from '../../../shared/api/client';
import { useCountryName, useDeskName, useDirectory, useSideClocks } from '../../../shared/directory/directory';
import { useSpeech } from '../../../shared/i18n/speech';
import { clock, span } from '../../../shared/i18n/times';
import { useInView } from '../reading/case-in-view';
import style from './custody.module.css';
import { type Placed, placed } from './geometry';
import { words } from './words';

const HEIGHT = 74;
const TOP = 22;
const BAND = 34;
const LEAST = 56;
const ROOM_AT_FIRST = 720;
/** A clock label needs so much room beside its neighbour. */
const LABEL = 46;
const INSET = 8;
/** Narrower than this, a name would be cut after a syllable: the letters of the country stand alone. */
const NAMED = 110;

type Band = Placed<CustodyResponse>;

const DRAWN = [
  <line key="lines" x1="0" y1="0" x2="0" y2="7" className={style.hatch} />,
  <circle key="dots" cx="2" cy="2" r="1.1" className={style.dot} />,
  <path key="steps" d="M0 3.5h3.5v3.5" className={style.hatch} fill="none" />,
] as const;

/** Lines for one country, dots for the next: the letters say it too, and colour adds nothing. */
function Patterns({ id, countries }: { readonly id: string; readonly countries: readonly string[] }) {
  return (
    <defs>
      {countries.map((country, nth) => (
        <pattern
          key={country}
          id={`${id}${country}`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform={nth % DRAWN.length === 0 ? 'rotate(45)' : undefined}
        >
          {DRAWN[nth % DRAWN.length]}
        </pattern>
      ))}
    </defs>
  );
}

interface SegmentProps {
  readonly band: Band;
  readonly id: string;
  readonly told: string;
  /** Neighbouring sides differ in their ground too. */
  readonly odd: boolean;
}

function Segment({ band: { segment, x, width }, id, told, odd }: SegmentProps) {
  const nameOf = useDeskName();
  const clip = `${id}${segment.streamSeq}`;
  return (
    <g>
      <title>{told}</title>
      <clipPath id={clip}>
        <rect x={x + 2} y={TOP} width={Math.max(width - 4, 0)} height={BAND} />
      </clipPath>
      <rect x={x} y={TOP} width={width} height={BAND} className={style.base} data-odd={odd || undefined} />
      <rect x={x} y={TOP} width={width} height={BAND} fill={`url(#${id}${segment.country})`} />
      <rect x={x} y={TOP} width={width} height={BAND} className={style.frame} data-now={segment.to === null || undefined} />
      <g clipPath={`url(#${clip})`}>
        <text x={x + INSET} y={TOP + BAND / 2} dominantBaseline="central" className={style.label}>
          <tspan className={style.country}>{segment.country}</tspan> {width >= NAMED ? nameOf(segment.deskId) : ''}
        </text>
      </g>
    </g>
  );
}

/** The moments at which the lead moved, by the clock of the desk that took it. */
function Moments({ bands }: { readonly bands: readonly Band[] }) {
  const { locale } = useSpeech();
  const { seen } = useInView();
  const sides = useSideClocks(seen.corridorId);
  const zoneOf = (country: string): string => (sides.find((side) => side.country === country) ?? sides[0]!).zone;
  const shown = bands.filter(({ x }, index) => index === 0 || x - bands[index - 1]!.x >= LABEL);
  return (
    <g>
      {bands.slice(1).map(({ segment, x }) => (
        <circle key={segment.streamSeq} cx={x} cy={TOP} r="4" className={style.moment} />
      ))}
      {shown.map(({ segment, x }) => (
        <text key={segment.streamSeq} x={x} y={TOP - 9} textAnchor={x === 0 ? 'start' : 'middle'} className={style.time}>
          {clock(segment.from, zoneOf(segment.country), locale)}
        </text>
      ))}
      {bands.map(({ segment, x }) => (
        <text key={segment.streamSeq} x={x + 1} y={TOP + BAND + 14} className={style.time}>
          {segment.byText}
        </text>
      ))}
    </g>
  );
}

interface CustodyBandProps {
  readonly segments: readonly CustodyResponse[];
  readonly end: number;
}

/** Which desk led when, as a band from the filing to now. */
export function CustodyBand({ segments, end }: CustodyBandProps) {
  const { say } = useSpeech();
  const nameOf = useDeskName();
  const countryName = useCountryName();
  const countries = useDirectory().members.map(({ code }) => code);
  const id = useId();
  const { ref, width: measured } = useElementSize();
  const room = measured || ROOM_AT_FIRST;
  const bands = placed(segments, { end, room, least: LEAST });
  const told = ({ deskId, country, from, to }: CustodyResponse): string =>
    say(words.span, {
      desk: nameOf(deskId),
      country: countryName(country),
      span: span((to === null ? end : Date.parse(to)) - Date.parse(from)),
    });
  return (
    <div ref={ref} className={style.band}>
      <svg
        width={room}
        height={HEIGHT}
        viewBox={`0 0 ${room} ${HEIGHT}`}
        role="img"
        aria-label={say(words.picture, { told: segments.map(told).join('; ') })}
      >
        <Patterns id={id} countries={countries} />
        {bands.map((band) => (
          <Segment
            key={band.segment.streamSeq}
            band={band}
            id={id}
            told={told(band.segment)}
            odd={countries.indexOf(band.segment.country) % 2 === 1}
          />
        ))}
        <Moments bands={bands} />
      </svg>
    </div>
  );
}
