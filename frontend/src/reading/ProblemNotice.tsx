import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { asProblem } from '@/api/problem';
import type { Problem } from '@/api/problem';
import { sizeInWords } from '@/i18n/format';
import { tell } from '@/i18n/problems';
import { reasonInWords } from '@/i18n/reasons';
import { Notice } from '@/ui/Notice';

/** A refusal told where it happened; takes the focus so that it is not missed. */
export function ProblemNotice({ failure, actions }: { failure: unknown; actions?: ReactNode }) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) place.current?.focus();
  }, [failure]);
  if (!failure) return null;
  const problem = asProblem(failure);
  const told = tell(i18n, problem.code);
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="error" title={told.title} actions={actions}>
        {told.advice && <p>{told.advice}</p>}
        <ProblemDetail problem={problem} />
      </Notice>
    </div>
  );
}

interface FieldFault {
  pointer?: string;
  reason?: string;
}

/** How many bytes are taken, where a refusal is about that. */
function limitOf(problem: Problem): number {
  return problem.code === 'too-large' ? Number(problem.member('limit') ?? 0) : 0;
}

function Limit({ bytes }: { bytes: number }) {
  const { i18n } = useLingui();
  return bytes ? (
    <li>
      <Trans>Предел за один раз – {sizeInWords(bytes, i18n.locale)}</Trans>
    </li>
  ) : null;
}

/** The reason and the places a refusal names. */
export function ProblemDetail({ problem }: { problem: Problem }) {
  const { i18n } = useLingui();
  const reason = reasonInWords(i18n, problem.member('reason'));
  const faults = Array.isArray(problem.members.errors) ? (problem.members.errors as FieldFault[]) : [];
  const first = Array.isArray(problem.members.numbers) ? problem.members.numbers.filter((one) => typeof one === 'number') : [];
  const limit = limitOf(problem);
  if (!reason && !limit && faults.length + first.length === 0) return null;
  return (
    <ul>
      {reason && <li>{reason}</li>}
      <Limit bytes={limit} />
      {first.length > 0 && (
        <li>
          <Trans>Поправки: {first.map((one) => `№ ${one}`).join(', ')}</Trans>
        </li>
      )}
      {faults.map((fault, at) => (
        <li key={at}>
          <code>{fault.pointer}</code> {reasonInWords(i18n, fault.reason)}
        </li>
      ))}
    </ul>
  );
}
