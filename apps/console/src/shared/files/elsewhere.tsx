import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/problem';
import { countryLaw } from '../directory/country-law';
import { useSpeech } from '../i18n/speech';
import { useSession } from '../session/session';
import style from './files.module.css';
import { words } from './words';

/** What a refusal of unfit content is about, and the matter for which the country's pack names a channel. */
const MATTER_OF: readonly (readonly [ending: string, matter: string])[] = [
  ['-criminal-history', 'criminal-history'],
  ['-classified', 'classified'],
  ['-reserved', 'classified'],
];

/** The matters of a refusal that go by another channel; empty for any other refusal. */
export const mattersOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Problem)) return [];
  const codes = [error.code, ...error.errors.map(({ code }) => code)];
  return [...new Set(codes.flatMap((code) => MATTER_OF.find(([ending]) => code.endsWith(ending))?.[1] ?? []))];
};

/** The way that a thing goes which may not be here, as the country of the reader's desk has it. */
export function Elsewhere({ error }: { readonly error: unknown }) {
  const { say, locale } = useSpeech();
  const code = useSession().me.desk.country;
  const matters = mattersOf(error);
  const { data: pack } = useQuery({ ...countryLaw(code), enabled: matters.length > 0 });
  const channels = pack?.channels.filter(({ matter }) => matters.includes(matter)) ?? [];
  if (channels.length === 0) return null;
  return (
    <div className={style.elsewhere} role="note">
      <strong>{say(words.elsewhere)}</strong>
      {channels.map(({ key, name, authority, how }) => (
        <p key={key}>
          {say(words.channel, { channel: name[locale], authority: authority[locale] })} {how[locale]}
        </p>
      ))}
    </div>
  );
}
