import { Trans } from '@lingui/react/macro';
import { oddities } from '@/i18n/characters';
import type { Oddity } from '@/i18n/characters';
import { Notice } from '@/ui/Notice';

/** Says in words which characters of a text hide, turn the line round, or pass for others. Nothing is changed. */
export function OddityNotes({ text }: { text: string }) {
  const found = oddities(text);
  if (found.length === 0) return null;
  return (
    <Notice tone="conflict" title={<Trans>В тексте есть знаки, которых не видно или которые похожи на другие</Trans>}>
      <ul>
        {found.slice(0, 8).map((odd) => (
          <li key={odd.from}>
            <Told odd={odd} />
          </li>
        ))}
      </ul>
      <p>
        <Trans>Они останутся как есть. Удалите их, если они попали сюда случайно.</Trans>
      </p>
    </Notice>
  );
}

function Told({ odd }: { odd: Oddity }) {
  const { word, short, code } = odd;
  if (odd.kind === 'mixed') {
    return (
      <Trans>
        «{word}»: буква «{short}» ({code}) из другого алфавита
      </Trans>
    );
  }
  if (odd.kind === 'direction') {
    return (
      <Trans>
        {short} ({code}) у «{word}»: меняет направление строки
      </Trans>
    );
  }
  return (
    <Trans>
      {short} ({code}) в «{word}»: невидимый знак
    </Trans>
  );
}
