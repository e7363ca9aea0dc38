import { Trans, useLingui } from '@lingui/react/macro';
import type { Amendment } from '@/api/amendments';
import { reasonInWords } from '@/i18n/reasons';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';
import { Asked } from './Asked';
import { Parting } from './Parting';
import { Piece } from './Piece';
import { usePieces } from './api';
import type { Pieces } from './api';

/** Votes in parts of one amendment: what it could be parted into, what was asked, and what can be done about it. */
export function PartsDialog({ act, amendment, onClose }: { act: string; amendment: Amendment; onClose: () => void }) {
  const { data } = usePieces(act, amendment.id);
  return (
    <Dialog
      wide
      open
      title={<Trans>Поправка № {amendment.number}: голосование по частям</Trans>}
      onClose={onClose}
    >
      {data ? <Body act={act} amendment={amendment} data={data} onClose={onClose} /> : <Skeleton lines={5} />}
    </Dialog>
  );
}

interface BodyProps {
  act: string;
  amendment: Amendment;
  data: Pieces;
  onClose: () => void;
}

function Body({ act, amendment, data, onClose }: BodyProps) {
  const under = data.requests.some(({ granted }) => granted !== false);
  return (
    <div className="stack">
      {data.requests.map((one) => (
        <Asked key={one.id} act={act} amendment={amendment} pieces={data} asked={one} onRuled={onClose} />
      ))}
      {!under && <Anew act={act} amendment={amendment} data={data} onClose={onClose} />}
    </div>
  );
}

/** Where nobody asks for it now: the form for it, or why there is none. */
function Anew({ act, amendment, data, onClose }: BodyProps) {
  const { i18n } = useLingui();
  const ask = data.may['division.ask'];
  if (data.pieces.length < 2) return <Whole amendment={amendment} pieces={data} />;
  if (!ask?.allowed) return <p className="muted">{reasonInWords(i18n, ask?.reason ?? 'unknown')}</p>;
  return <Parting act={act} amendment={amendment} pieces={data} onAsked={onClose} />;
}

/** Why it cannot be put in parts. */
function Whole({ amendment, pieces }: { amendment: Amendment; pieces: Pieces }) {
  const [only] = pieces.pieces;
  return (
    <>
      <p>
        {only ? (
          <Trans>По частям не проголосовать: поправка меняет одно место одним предложением, и половина её сама по себе не стоит.</Trans>
        ) : (
          <Trans>По частям не проголосовать: поправка не ложится на нынешний текст. Сначала автор подтверждает её.</Trans>
        )}
      </p>
      {only && <Piece piece={only} lang={amendment.language} />}
    </>
  );
}
