import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { Import } from './api';
import { looseInWords } from './words';

/** References in the text to units that are not there: kept as written, told before publishing. */
export function LooseReferences({ problems, onAll }: { problems: Import['problems']; onAll: () => void }) {
  const { t, i18n } = useLingui();
  if (problems.length === 0) return null;
  const visit = (n: number) => {
    onAll();
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${n}"]`)?.focus());
  };
  return (
    <Notice
      tone="conflict"
      title={
        <Plural
          value={problems.length}
          one="# ссылка указывает на то, чего в тексте нет"
          few="# ссылки указывают на то, чего в тексте нет"
          many="# ссылок указывают на то, чего в тексте нет"
          other="# ссылки указывают на то, чего в тексте нет"
        />
      }
    >
      <ul className="stack-tight">
        {problems.map((problem, at) => (
          <li key={at}>
            <q>{problem.quote}</q>: {looseInWords(i18n, problem.reason)}{' '}
            <Button variant="quiet" aria-label={t`К абзацу ${problem.n + 1}`} onClick={() => visit(problem.n)}>
              <Trans>к абзацу {problem.n + 1}</Trans>
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
