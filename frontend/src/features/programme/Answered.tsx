import { useLingui } from '@lingui/react/macro';
import { Chip } from '@/ui/Chip';
import { Disclosure } from '@/ui/Disclosure';
import type { Change } from '@/api/programmes';
import { ChangeTable } from './ChangeTable';
import { statuses } from './words';

/** What was proposed and never put, with the answer: nobody's words are lost. */
export function Answered({ changes }: { changes: readonly Change[] }) {
  const { t } = useLingui();
  if (changes.length === 0) return null;
  return (
    <Disclosure summary={t`Не внесено на утверждение: ${changes.length}`}>
      <ChangeTable caption={t`Предложения, которые не внесены на утверждение`} changes={changes} rowEnd={(change) => <Answer change={change} />} />
    </Disclosure>
  );
}

function Answer({ change }: { change: Change }) {
  const { i18n } = useLingui();
  const { words, tone } = statuses[change.status];
  return (
    <>
      <span>
        <Chip tone={tone}>{i18n._(words)}</Chip>
      </span>
      {change.answer && <span>{change.answer}</span>}
    </>
  );
}
