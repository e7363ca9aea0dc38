import { Trans, useLingui } from '@lingui/react/macro';
import { useMeeting, useProtocol } from '@/api/meeting';
import type { Meeting, Protocol, Quorum } from '@/api/meeting';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { Hash } from '@/reading/Hash';
import { modes, seatStates } from '@/reading/meetings';
import { QuorumWords } from '@/reading/Seats';
import { shortName } from '@/reading/shortName';
import { EmptyState } from '@/ui/EmptyState';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Skeleton } from '@/ui/Skeleton';
import { ItemSection } from './ItemSection';
import { Signing } from './Signing';
import { gaps } from './words';
import './protocol.css';

/** The protocol of a meeting as the record tells it: read, what it lacks, who has signed, and as a file. */
export default function ProtocolPage({ meeting: id }: { meeting: string }) {
  const meeting = useMeeting(id).data;
  const protocol = useProtocol(id).data;
  if (!meeting) return <Skeleton lines={14} />;
  if (!protocol) {
    return meeting.status === 'convened' ? (
      <div className="page">
        <EmptyState title={<Trans>Протокол начнётся, когда заседание откроют</Trans>} />
      </div>
    ) : (
      <Skeleton lines={14} />
    );
  }
  const { content } = protocol;
  return (
    <div className="page protocol-page">
      <article className="protocol" data-signed={protocol.status === 'signed' || undefined}>
        <Heading meeting={meeting} />
        <Present content={content} met={meeting.quorum} />
        {content.items.map((item) => (
          <ItemSection key={item.number} item={item} may={protocol.may} />
        ))}
        <Signatures protocol={protocol} />
      </article>
      <aside className="stack protocol-side">
        <Missing protocol={protocol} />
        <Signing meeting={id} protocol={protocol} />
        <Files meeting={id} />
      </aside>
    </div>
  );
}

function Heading({ meeting }: { meeting: Meeting }) {
  const { i18n } = useLingui();
  return (
    <header className="protocol-heading">
      <p className="protocol-word">
        <Trans>Протокол</Trans>
      </p>
      <h2>
        <Trans>заседания: {nameIn(meeting.body.name, i18n.locale)}</Trans>
      </h2>
      <p>
        {dateInWords(`${meeting.date}T12:00:00Z`, i18n.locale, 'UTC')}, {meeting.starts}. {meeting.place && `${meeting.place}. `}
        <Trans>Проходило {i18n._(modes[meeting.mode])}.</Trans>
      </p>
    </header>
  );
}

function Present({ content, met }: { content: Protocol['content']; met: Quorum }) {
  const { i18n } = useLingui();
  return (
    <section className="stack-tight">
      <h3>
        <Trans>Участвовали</Trans>
      </h3>
      <ul className="protocol-present">
        {content.present.map((seat) => (
          <li key={seat.seat}>
            <strong>{shortName(seat, i18n.locale)}</strong> {nameIn(seat.holder, i18n.locale)}{' '}
            <span className="muted">{i18n._(seatStates[seat.state])}</span>
          </li>
        ))}
      </ul>
      <p>
        <QuorumWords quorum={met} />
      </p>
    </section>
  );
}

function Signatures({ protocol }: { protocol: Protocol }) {
  const { i18n } = useLingui();
  const parts = ['chair', 'secretary'] as const;
  return (
    <footer className="protocol-signatures">
      {parts.map((part) => {
        const signed = protocol.signatures.find((one) => one.capacity === part);
        return (
          <p key={part}>
            <span>{part === 'chair' ? <Trans>Председательствовал</Trans> : <Trans>Протокол вёл</Trans>}</span>
            <span className="protocol-line" data-signed={signed ? true : undefined}>
              {signed ? (
                <>
                  {nameIn(signed.person.name, i18n.locale)}{' '}
                  <span className="muted">
                    {dateInWords(signed.at, i18n.locale)}, {timeOfDay(signed.at, i18n.locale)}
                  </span>
                </>
              ) : (
                <span className="muted">
                  <Trans>подписи ещё нет</Trans>
                </span>
              )}
            </span>
          </p>
        );
      })}
      <p className="muted">
        <Hash of={protocol.hash} />
      </p>
    </footer>
  );
}

function Missing({ protocol }: { protocol: Protocol }) {
  const { i18n } = useLingui();
  if (protocol.status === 'signed') {
    return (
      <p className="protocol-closed">
        <Icon name="check" /> <Trans>Протокол подписан и закрыт. Изменить решение может только новое решение.</Trans>
      </p>
    );
  }
  const gone = protocol.missing.filter((code) => !code.endsWith('-not-signed'));
  if (gone.length === 0) {
    return (
      <p className="protocol-closed">
        <Icon name="check" /> <Trans>В протоколе всё есть, его можно подписать.</Trans>
      </p>
    );
  }
  return (
    <section className="stack-tight">
      <h3>
        <Trans>Чего не хватает</Trans>
      </h3>
      <ul className="protocol-missing">
        {gone.map((code) => {
          const known = gaps[code];
          return (
            <li key={code}>
              <Icon name="circle" /> {known ? i18n._(known) : code}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Files({ meeting }: { meeting: string }) {
  const { i18n } = useLingui();
  const file = (language: 'ru' | 'en') => `/api/meetings/${meeting}/protocol/file?format=docx&language=${language}`;
  const order = i18n.locale === 'en' ? (['en', 'ru'] as const) : (['ru', 'en'] as const);
  return (
    <section className="stack-tight">
      <h3>
        <Trans>Файл</Trans>
      </h3>
      {order.map((language) => (
        <p key={language}>
          <Link href={file(language)} icon="download" download>
            {language === 'ru' ? <Trans>Word, по-русски</Trans> : <Trans>Word, по-английски</Trans>}
          </Link>
        </p>
      ))}
    </section>
  );
}
