import { Trans, useLingui } from '@lingui/react/macro';
import type { AmendmentFile } from '@/api/amendments';
import { dateInWords, timeOfDay } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { amendmentPlace, numbered } from '@/reading/numbered';
import { CarryChip, StatusChip } from '@/reading/StatusChip';
import { UndoDecision } from '@/reading/UndoDecision';
import { whyMoved } from '@/reading/whyMoved';
import { WordingMarks } from '@/reading/WordingMarks';
import { Disclosure } from '@/ui/Disclosure';
import { Link } from '@/ui/Link';

/** What became of an amendment: as tabled, ruled on, carried over, decided, fallen and why. */
export function Life({ act, file }: { act: string; file: AmendmentFile }) {
  const { amendment, tabled } = file;
  const { i18n } = useLingui();
  const moved = file.log.length > 0;
  if (!amendment.tabled_at && !moved) return null;
  return (
    <aside className="life" aria-labelledby="life">
      <h3 id="life">
        <Trans>История поправки</Trans>
      </h3>
      <ol>
        {amendment.tabled_at && (
          <li>
            <p>
              <Trans>Внесена к редакции {amendment.base}</Trans>
            </p>
            <When at={amendment.tabled_at} />
            {moved && (
              <Disclosure summary={<Trans>Слова, как они внесены</Trans>}>
                <WordingMarks wording={tabled} lang={amendment.language} />
                <p className="muted">
                  <LawText text={nameIn(tabled.instruction, i18n.locale)} />
                </p>
              </Disclosure>
            )}
          </li>
        )}
        <Ruling file={file} />
        <Carried file={file} />
        <Decided act={act} file={file} />
        <Ended act={act} file={file} />
      </ol>
    </aside>
  );
}

function When({ at, by }: { at: string; by?: Record<string, string> }) {
  const { i18n } = useLingui();
  return (
    <p className="muted">
      {dateInWords(at, i18n.locale)}, {timeOfDay(at, i18n.locale)}
      {by && <> · {nameIn(by, i18n.locale)}</>}
    </p>
  );
}

function Ruling({ file }: { file: AmendmentFile }) {
  const { ruling } = file.amendment;
  if (!ruling) return null;
  return (
    <li>
      <p>{ruling.admissible ? <Trans>Допущена председателем</Trans> : <Trans>Не допущена председателем</Trans>}</p>
      {ruling.reason && <p>{ruling.reason}</p>}
      <When at={ruling.at} by={ruling.by.name} />
    </li>
  );
}

function Carried({ file }: { file: AmendmentFile }) {
  const { i18n } = useLingui();
  return file.log.map((step) => (
    <li key={step.to_version}>
      <p className="row">
        <Trans>
          Перенесена с редакции {step.from_version} на {step.to_version}
        </Trans>{' '}
        <CarryChip carry={step.outcome} />
      </p>
      {step.reason && whyMoved(i18n, step.reason) && <p>{whyMoved(i18n, step.reason)}</p>}
      {step.at && <When at={step.at} />}
      {step.after && step.after.marks.length > 0 && (
        <Disclosure summary={<Trans>Слова после этого шага</Trans>}>
          <WordingMarks wording={step.after} lang={file.amendment.language} />
          <p className="muted">
            <LawText text={nameIn(step.after.instruction, i18n.locale)} />
          </p>
        </Disclosure>
      )}
      {step.confirmed_at && (
        <>
          <p>
            <Trans>Перенос подтверждён автором</Trans>
          </p>
          <When at={step.confirmed_at} by={step.confirmed_by?.name} />
        </>
      )}
    </li>
  ));
}

function Decided({ act, file }: { act: string; file: AmendmentFile }) {
  return file.decisions.map((decision) => (
    <li key={decision.id}>
      <p className="row">
        <StatusChip status={decision.outcome} />
        {decision.undone_at && (
          <span className="muted">
            <Trans>решение отменено</Trans>
          </span>
        )}
        {!decision.undone_at && <UndoDecision act={act} amendment={file.amendment} />}
      </p>
      {decision.reason && <p>{decision.reason}</p>}
      <When at={decision.at} by={decision.by.name} />
    </li>
  ));
}

/** Why it ended without being put: the amendment that brought it about. */
function Ended({ act, file }: { act: string; file: AmendmentFile }) {
  const { cause, status } = file.amendment;
  if (!cause) return null;
  return (
    <li>
      <p className="row">
        <StatusChip status={status} />
        {cause.number !== null && (
          <Link href={amendmentPlace(act, { ...cause, id: cause.by ?? '' })}>
            <Trans>вследствие № {numbered(cause)}</Trans>
          </Link>
        )}
      </p>
      {cause.reason && <p>{cause.reason}</p>}
    </li>
  );
}
