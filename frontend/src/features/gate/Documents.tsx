import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { DeadlineText } from '@/reading/DeadlineText';
import { Named } from '@/reading/Named';
import { Icon } from '@/ui/Icon';
import { Link } from '@/ui/Link';
import { Recorded } from './RecordedActs';
import { Whose } from './Whose';
import type { DueDocument, Gate } from './api';
import { madeWhere } from './made';
import { documentStates } from './states';

/** The documents that the stages passed had to produce: each with its state, its day, who files it, and the filing. */
export function Documents({ act, gate }: { act: string; gate: Gate }) {
  if (gate.documents.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="documents">
      <div className="stack-tight">
        <h3 id="documents">
          <Trans>Документы</Trans>
        </h3>
        <p className="muted">
          <Trans>Что готовят к этой стадии и к рассмотрению: кто представляет, к какому сроку, что уже есть.</Trans>
        </p>
      </div>
      <ul className="conditions">
        {gate.documents.map((document) => (
          <li key={document.key} data-state={documentStates[document.state].as}>
            <Row act={act} gate={gate} document={document} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ act, gate, document }: { act: string; gate: Gate; document: DueDocument }) {
  const { t, i18n } = useLingui();
  const state = documentStates[document.state];
  const files = document.act?.may['document.file'] ? document.act : null;
  const needed = (document.state === 'not_required' ? [] : document.needed_by)
    .map((move) => nameIn(move.name, i18n.locale))
    .map((move) => t`«${move}»`)
    .join(', ');
  return (
    <>
      <span className="condition-state">
        <Icon name={state.icon} />
        {i18n._(state.name)}
      </span>
      <div className="stack-tight">
        <p className="condition-name">
          <Named name={document.name} />
        </p>
        <ul className="condition-detail muted">
          {document.stage.key !== gate.stage.key && (
            <li>
              <Trans>
                стадия «<Named name={document.stage.name} />»
              </Trans>
            </li>
          )}
          {document.state !== 'not_required' && (
            <li>
              <Term document={document} />
            </li>
          )}
          {needed && (
            <li>
              <Trans>нужен для перехода: {needed}</Trans>
            </li>
          )}
        </ul>
        {document.who.length > 0 && <Whose who={document.who} />}
        {files && <Recorded act={act} recorded={files} under />}
      </div>
      <p className="condition-since muted">
        {document.filed_at && dateInWords(document.filed_at, i18n.locale)}
        <Where act={act} document={document} />
      </p>
    </>
  );
}

/** «до 4 января, 24:00 МСК», or how the day will be counted once it is known; nothing where no day is set. */
function Term({ document }: { document: DueDocument }) {
  const { days, working, before, after, at, zone, state } = document;
  if (at) return <DeadlineText at={at} zone={zone} near={state === 'not_begun'} passed={state === 'overdue'} />;
  if (days === null) return <Trans>срок не установлен</Trans>;
  const count = working ? (
    <Plural value={days} one="# рабочий день" few="# рабочих дня" many="# рабочих дней" other="# рабочего дня" />
  ) : (
    <Plural value={days} one="# день" few="# дня" many="# дней" other="# дня" />
  );
  if (before)
    return (
      <Trans>
        за {count} до даты: <Named name={before.name} />
      </Trans>
    );
  if (after)
    return (
      <Trans>
        через {count} после даты: <Named name={after.name} />
      </Trans>
    );
  return <Trans>через {count} после начала стадии</Trans>;
}

/** Where it is made or recorded, if that is not here. */
function Where({ act, document }: { act: string; document: DueDocument }) {
  const { i18n } = useLingui();
  const elsewhere = document.act && !document.act.may['document.file'];
  const place = document.made ? madeWhere(document.made, act) : elsewhere ? `/a/${act}/gate#recorded` : null;
  if (!place || document.state === 'not_required') return null;
  return (
    <Link href={place} className="condition-place">
      <Trans>Открыть</Trans>
      <span className="vh">: {nameIn(document.name, i18n.locale)}</span>
    </Link>
  );
}
