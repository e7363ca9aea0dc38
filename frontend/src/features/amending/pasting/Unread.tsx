import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { nameIn } from '@/i18n/language';
import { LawText } from '@/reading/LawText';
import { Link } from '@/ui/Link';
import { Notice } from '@/ui/Notice';
import type { Reading } from './api';
import { whyUnread } from './reasons';

interface UnreadProps {
  act: string;
  text: string;
  reading: Reading;
}

const titles: Record<Exclude<Reading['outcome'], 'read'>, () => ReactNode> = {
  ambiguous: () => <Trans>Это можно понять по-разному</Trans>,
  'not-found': () => <Trans>В тексте этого нет</Trans>,
  'not-understood': () => <Trans>Это место формулировки не понято</Trans>,
  unfit: () => <Trans>На нынешний текст это не ложится</Trans>,
};

/** Where the reading stopped and why, and the places that may be meant; nothing is assumed. */
export function Unread({ act, text, reading }: UnreadProps) {
  const { i18n } = useLingui();
  const { outcome, reason, said, candidates } = reading;
  if (outcome === 'read') return null;
  const why = whyUnread(i18n, reason);
  return (
    <div className="stack">
      <Notice tone="conflict" title={titles[outcome]()}>
        {why && <p>{why}</p>}
        {said && <Said text={text} start={said.start} end={said.end} />}
      </Notice>
      {candidates.length > 0 && (
        <section className="stack-tight">
          <h3>{outcome === 'ambiguous' ? <Trans>Что может иметься в виду</Trans> : <Trans>Похожее</Trans>}</h3>
          <ol className="candidates">
            {candidates.map((one, at) => (
              <li key={at}>
                <Link href={`/a/${act}/history/${one.clause}`}>{nameIn(one.cited, i18n.locale)}</Link>
                {one.words && (
                  <p className="law">
                    {one.before}
                    <mark>
                      <LawText text={one.words} />
                    </mark>
                    {one.behind}
                  </p>
                )}
              </li>
            ))}
          </ol>
          {outcome === 'ambiguous' && (
            <p className="muted">
              <Trans>Назовите место в формулировке, как оно названо здесь: программа не выбирает за вас.</Trans>
            </p>
          )}
        </section>
      )}
    </div>
  );
}

/** The words of the instruction at which reading stopped, with a few around them; places are counted in characters. */
function Said({ text, start, end }: { text: string; start: number; end: number }) {
  const letters = Array.from(text);
  const piece = (from: number, to: number) => letters.slice(Math.max(0, from), to).join('');
  return (
    <p className="law">
      {start > 40 && '…'}
      {piece(start - 40, start)}
      <mark>{piece(start, end)}</mark>
      {piece(end, end + 40)}
      {end + 40 < letters.length && '…'}
    </p>
  );
}
