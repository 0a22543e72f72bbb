import { Link } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import type { LegalGround, RequestResponse } from '../../shared/api/client';
import { useDirectory } from '../../shared/directory/directory';
import { useSpeech } from '../../shared/i18n/speech';
import { date } from '../../shared/i18n/times';
import { DeskName } from '../../shared/ui/desk-name';
import { fromPaperWords } from '../../shared/ui/from-paper-words';
import { TlpMark } from '../../shared/ui/marks';
import { Moment } from '../../shared/ui/moment';
import { OwnKeyMark } from '../../shared/ui/own-key-mark';
import { type Fact, Facts, Panel } from '../../shared/ui/screen';
import { WrittenOnPaper } from '../../shared/ui/written-on-paper';
import { Copied } from './copied';
import { useAgreements, useCountryPack } from './queries';
import style from './requests.module.css';
import { words } from './words';

interface OfRequest {
  readonly of: RequestResponse;
}

/** A provision by its name and citation, with what was said besides. */
const useGround = (country: string | undefined) => {
  const { locale } = useSpeech();
  const bases = useCountryPack(country)?.legalBases;
  return ({ key, text }: LegalGround): string => {
    const basis = bases?.find((one) => one.key === key);
    return [basis ? [basis.name[locale], basis.cites].filter(Boolean).join(', ') : key, text].filter(Boolean).join('; ') || '—';
  };
};

function SubjectList({ of: { form } }: OfRequest) {
  const { say, term } = useSpeech();
  return (
    <ul className={style.remarks}>
      {form.subjects.map(({ label, link, personal, sensitive, minor, protectedAs }) => (
        <li key={label}>
          <strong lang={form.language}>{label}</strong>
          <span className={style.sub}>
            {[
              link ? say(words.subjectLink, { link }) : null,
              personal ? say(words.personal) : null,
              sensitive ? say(words.sensitive) : null,
              minor ? say(words.minor) : null,
              protectedAs ? term('protection', protectedAs) : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** When, and whether a key of the person's own stands behind it. */
const Signed = (of: ComponentProps<typeof OwnKeyMark>) => (
  <>
    <Moment at={of.at} /> <OwnKeyMark {...of} />
  </>
);

const useParties = ({
  form,
  fromDeskId,
  toDeskId,
  caseId,
  copies,
  copyExceptions,
  state,
  paper,
  submitted,
  deliveredAt,
  releasedBy,
  votes,
}: RequestResponse): readonly (Fact | null)[] => {
  const { say, locale } = useSpeech();
  const { desks } = useDirectory();
  const purpose = useCountryPack(desks.get(fromDeskId)?.country)?.purposes.find(({ key }) => key === form.purpose);
  const desk = (deskId: string) => <DeskName key={deskId} deskId={deskId} />;
  return [
    [say(words.from), desk(fromDeskId)],
    [say(words.to), desk(toDeskId)],
    caseId
      ? [
          say(words.case),
          <Link key="case" to="/cases/$caseId" params={{ caseId } as never}>
            {say(words.openCase)}
          </Link>,
        ]
      : null,
    submitted && (releasedBy || state === 'submitted')
      ? [say(words.handedIn), <Signed key="handed-in" votes={votes} at={submitted.at} by={submitted.by} />]
      : null,
    deliveredAt && releasedBy
      ? [say(words.released), <Signed key="released" votes={votes} at={deliveredAt} by={releasedBy} />]
      : null,
    paper ? [say(fromPaperWords.onPaper), <WrittenOnPaper key="paper" paper={paper} />] : null,
    [say(words.purpose), purpose?.name[locale] ?? form.purpose ?? '—'],
    [
      say(words.copies),
      state === 'draft' || state === 'submitted' ? (
        say(words.copiesLater)
      ) : (
        <Copied key="copies" copies={copies} exceptions={copyExceptions} />
      ),
    ],
  ];
};

const useTerms = ({ form, fromDeskId, toDeskId }: RequestResponse): readonly (Fact | null)[] => {
  const { say, term, locale } = useSpeech();
  const { desks } = useDirectory();
  const ownGround = useGround(desks.get(fromDeskId)?.country);
  const theirGround = useGround(desks.get(toDeskId)?.country);
  const urgencies = useCountryPack(desks.get(fromDeskId)?.country)?.urgencyGrounds;
  const agreement = useAgreements().find(({ key }) => key === form.agreement);
  const { serviceClass, urgency, handling, tlp, answerForm, onward, keepUntil, legalBasis } = form;
  const urgent = urgencies?.find(({ key }) => key === urgency?.ground);
  return [
    serviceClass ? [say(words.class), term('service-class', serviceClass)] : null,
    urgency ? [say(words.urgency), [urgent?.name[locale] ?? urgency.ground, urgency.reason].filter(Boolean).join(': ')] : null,
    [say(words.ownBasis), ownGround(legalBasis.own)],
    [say(words.theirBasis), theirGround(legalBasis.asked)],
    [say(words.agreement), agreement?.name[locale] ?? say(words.noAgreement)],
    handling ? [say(words.handling), `${handling.code}: ${handling.words ?? term('handling-code', handling.code)}`] : null,
    tlp ? ['TLP', <TlpMark key="tlp" tlp={tlp} />] : null,
    answerForm ? [say(words.answerForm), term('answer-form', answerForm)] : null,
    onward ? [say(words.onward), term('onward-rule', onward)] : null,
    keepUntil ? [say(words.keepUntil), date(keepUntil.slice(0, 10), locale)] : null,
  ];
};

/** Who asks whom, on what ground and under which conditions. */
export function FactsPanel({ of }: OfRequest) {
  const { say } = useSpeech();
  return (
    <>
      <Panel title={say(words.parties)}>
        <Facts of={useParties(of)} />
      </Panel>
      {of.form.subjects.length > 0 ? (
        <Panel title={say(words.subjects)}>
          <SubjectList of={of} />
        </Panel>
      ) : null}
      <Panel title={say(words.terms)}>
        <Facts of={useTerms(of)} />
      </Panel>
    </>
  );
}
