import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Segments } from '@/ui/Segments';
import { TextField } from '@/ui/TextField';
import { Piece } from './Piece';
import { useAskParts } from './api';
import type { Pieces } from './api';
import { partsOf } from './parting';

const MOST = 6;

interface Props {
  act: string;
  amendment: Amendment;
  pieces: Pieces;
  onAsked: () => void;
}

/** Asks for votes in parts: every piece is put into a part; whether each part stands by itself the service says. */
export function Parting({ act, amendment, pieces, onAsked }: Props) {
  const { t } = useLingui();
  const [chosen, choose] = useState(() => pieces.pieces.map((_, place) => Math.min(place, MOST - 1) + 1));
  const [reason, explain] = useState('');
  const ask = useAskParts(act, amendment.id);
  const parts = partsOf(chosen);
  const blocked = parts.length < 2 ? t`частей нужно две или больше` : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (blocked) return;
    after(ask.mutateAsync({ parts, reason: reason.trim() }), () => {
      announce(t`Просьба о голосовании по частям записана: решит председатель.`);
      onAsked();
    });
  };
  const choices = Array.from({ length: Math.min(MOST, pieces.pieces.length) }, (_, at) => at + 1);
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p>
        <Trans>Каждая часть решается сама по себе, как отдельная поправка: № {amendment.number}/1, № {amendment.number}/2… Разрешает председатель.</Trans>
      </p>
      <ol className="pieces">
        {pieces.pieces.map((piece, place) => (
          <li key={piece.place}>
            <Piece piece={piece} lang={amendment.language} />
            <Segments
              label={t`В какую часть это место: ${place + 1}`}
              name={`piece-${piece.place}`}
              value={String(chosen[place])}
              segments={choices.map((part) => ({ value: String(part), label: t`часть ${part}` }))}
              onChange={(part) => choose(chosen.map((was, at) => (at === place ? Number(part) : was)))}
            />
          </li>
        ))}
      </ol>
      <TextField label={t`Почему по частям`} lines={2} limit={4000} value={reason} onChange={explain} />
      <ProblemNotice failure={ask.error} />
      <div className="row">
        <Button submit variant="primary" pending={ask.isPending} blocked={blocked}>
          <Trans>Просить о голосовании по частям</Trans>
        </Button>
      </div>
    </form>
  );
}
