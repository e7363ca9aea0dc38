import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { dateInWords } from '@/i18n/format';
import { nameIn } from '@/i18n/language';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Chip } from '@/ui/Chip';
import { TextField } from '@/ui/TextField';
import { numbered } from '@/reading/numbered';
import { Piece } from './Piece';
import { useRuleParts } from './api';
import type { Division, Pieces } from './api';

interface Props {
  act: string;
  amendment: Amendment;
  pieces: Pieces;
  asked: Division;
  onRuled: () => void;
}

/** A request for votes in parts: whose, in which parts, and how it was ruled on; the chair rules here. */
export function Asked({ act, amendment, pieces, asked, onRuled }: Props) {
  const { i18n } = useLingui();
  const body = shortName(asked.body, i18n.locale);
  const waits = asked.granted === null;
  const known = new Map(pieces.pieces.map((piece) => [piece.place, piece]));
  return (
    <section className="stack">
      <p className="row">
        <strong>{body}</strong>
        <Standing granted={asked.granted} />
        <span className="muted">
          {nameIn(asked.by.name, i18n.locale)}, {dateInWords(asked.at, i18n.locale)}
        </span>
      </p>
      {asked.reason && <p>«{asked.reason}»</p>}
      {asked.granted === false && <p>«{asked.answer}»</p>}
      {waits && (
        <ol className="pieces">
          {asked.parts.map((places, at) => (
            <li key={at}>
              <h3>
                <Trans>
                  № {amendment.number}/{at + 1}
                </Trans>
              </h3>
              {places.map((place) => {
                const piece = known.get(place);
                return piece && <Piece key={place} piece={piece} lang={amendment.language} />;
              })}
            </li>
          ))}
        </ol>
      )}
      {waits && pieces.may['division.rule']?.allowed && <Ruling act={act} amendment={amendment} onRuled={onRuled} />}
    </section>
  );
}

function Standing({ granted }: { granted: boolean | null }) {
  if (granted === null) {
    return (
      <Chip tone="conflict" icon="clock">
        <Trans>ждёт председателя</Trans>
      </Chip>
    );
  }
  return granted ? (
    <Chip tone="ok" icon="check">
      <Trans>по частям разрешено</Trans>
    </Chip>
  ) : (
    <Chip tone="error" icon="cross">
      <Trans>отказано</Trans>
    </Chip>
  );
}

function Ruling({ act, amendment, onRuled }: Pick<Props, 'act' | 'amendment' | 'onRuled'>) {
  const { t } = useLingui();
  const rule = useRuleParts(act, amendment.id);
  const [reason, explain] = useState('');
  const send = (granted: boolean) =>
    after(rule.mutateAsync({ granted, reason: reason.trim() }), () => {
      announce(granted ? t`№ ${numbered(amendment)} решается по частям.` : t`№ ${numbered(amendment)} решается целиком.`);
      onRuled();
    });
  return (
    <div className="stack">
      <TextField
        label={t`Почему`}
        hint={<Trans>Для отказа обязательно.</Trans>}
        lines={2}
        limit={4000}
        value={reason}
        onChange={explain}
      />
      <ProblemNotice failure={rule.error} />
      <div className="row">
        <Button variant="primary" pending={rule.isPending} onClick={() => send(true)}>
          <Trans>Голосовать по частям</Trans>
        </Button>
        <Button pending={rule.isPending} blocked={reason.trim() ? null : t`для отказа нужна причина`} onClick={() => send(false)}>
          <Trans>Решать целиком</Trans>
        </Button>
      </div>
    </div>
  );
}
