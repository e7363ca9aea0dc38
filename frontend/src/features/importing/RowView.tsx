import { Trans, useLingui } from '@lingui/react/macro';
import type { CSSProperties } from 'react';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { Button } from '@/ui/Button';
import { Icon } from '@/ui/Icon';
import type { Correction, Unit } from './api';
import { doubtInWords, places, whereInWords } from './words';

export interface Verbs {
  edit: () => void;
  deepen: (by: 1 | -1) => void;
  put: (correction: Correction) => void;
}

/** A paragraph of the file on the left, what was made of it on the right, and below it what to look at. */
export function RowView({
  unit,
  language,
  current,
  reason,
  verbs,
  onFocus,
}: {
  unit: Unit;
  language: string;
  current: boolean;
  reason: string | null;
  verbs: Verbs | null;
  onFocus: () => void;
}) {
  const { i18n } = useLingui();
  const name = useRowName(unit);
  return (
    <div
      className="import-row"
      role="group"
      aria-label={name}
      data-row={unit.n}
      data-place={unit.place}
      data-current={current || undefined}
      tabIndex={current ? 0 : -1}
      onFocus={onFocus}
    >
      <div className="row-source" lang={language}>
        <p className="muted row-where" lang={i18n.locale}>
          {whereInWords(i18n, unit.where)}
        </p>
        <p>
          <LawText text={unit.source} />
        </p>
      </div>
      <div className="row-result" style={{ '--level': unit.level } as CSSProperties}>
        <Result unit={unit} language={language} reason={reason} />
        <Doubts unit={unit} />
        {verbs && <Toolbar unit={unit} verbs={verbs} />}
      </div>
    </div>
  );
}

function useRowName(unit: Unit): string {
  const { t, i18n } = useLingui();
  const what = unit.kind_name ? nameIn(unit.kind_name, i18n.locale) : i18n._(places[unit.place]);
  return t`Абзац ${unit.n + 1}: ${what} ${unit.number}`.trim();
}

function Result({ unit, language, reason }: { unit: Unit; language: string; reason: string | null }) {
  const { i18n } = useLingui();
  if (unit.place === 'left_out') {
    return (
      <p className="row-left-out">
        <Icon name="minus" /> <Trans>Не размещено: {reason}</Trans>
      </p>
    );
  }
  return (
    <div className="row-unit">
      <p className="row-kind">{unit.kind_name ? nameIn(unit.kind_name, i18n.locale) : i18n._(places[unit.place])}</p>
      <p className="law" lang={language}>
        {unit.number && <strong className="row-number">{unit.number} </strong>}
        {unit.heading && (
          <strong>
            <LawText text={unit.heading} />{' '}
          </strong>
        )}
        <LawText text={unit.text} />
      </p>
    </div>
  );
}

function Doubts({ unit }: { unit: Unit }) {
  const { i18n } = useLingui();
  if (unit.doubts.length === 0) return null;
  return (
    <ul className="row-doubts">
      {unit.doubts.map((doubt, at) => (
        <li key={at}>
          <Icon name="warning" />
          <span>
            {doubtInWords(i18n, doubt.code)}
            {doubt.detail && doubt.code !== 'words-differ' && (
              <>
                : <q>{doubt.detail}</q>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Toolbar({ unit, verbs }: { unit: Unit; verbs: Verbs }) {
  return (
    <div className="row row-verbs">
      <Button variant="plain" icon="pencil" shortcut="E" onClick={verbs.edit}>
        <Trans>Поправить</Trans>
      </Button>
      {unit.place === 'unit' && (
        <>
          <Button variant="quiet" shortcut="[" onClick={() => verbs.deepen(-1)}>
            <Trans>Выше</Trans>
          </Button>
          <Button variant="quiet" shortcut="]" onClick={() => verbs.deepen(1)}>
            <Trans>Глубже</Trans>
          </Button>
        </>
      )}
      {unit.place !== 'left_out' && (
        <Button variant="quiet" shortcut="X" onClick={() => verbs.put({ place: 'left_out' })}>
          <Trans>Не размещать</Trans>
        </Button>
      )}
    </div>
  );
}
