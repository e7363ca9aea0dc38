import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { asProblem } from '@/api/problem';
import type { Problem } from '@/api/problem';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Notice } from '@/ui/Notice';
import { unreadable } from './unreadable';
import { whereInWords } from './words';

/** Why a file was refused, where in it, and what to do; other refusals as everywhere. */
export function FileRefused({ failure }: { failure: unknown }) {
  const { i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) place.current?.focus();
  }, [failure]);
  if (!failure) return null;
  const problem = asProblem(failure);
  const known = unreadable[reasonOf(problem)];
  if (!known) return <ProblemNotice failure={failure} />;
  return (
    <div ref={place} tabIndex={-1}>
      <Notice tone="error" title={i18n._(known.title)}>
        <Where where={problem.member('place')} detail={problem.member('found')} />
        <p>{i18n._(known.advice)}</p>
        <p>
          <Trans>Ничего не изменено и ничего из файла не сохранено.</Trans>
        </p>
      </Notice>
    </div>
  );
}

function Where({ where, detail }: { where: string | undefined; detail: string | undefined }) {
  const { i18n } = useLingui();
  if (!where && !detail) return null;
  return (
    <p>
      {where && (
        <>
          <Trans>Место: {whereInWords(i18n, where)}</Trans>{' '}
        </>
      )}
      {detail && <code>{detail}</code>}
    </p>
  );
}

function reasonOf(problem: Problem): string {
  if (problem.code === 'too-large') return 'too-large';
  return problem.code === 'unreadable-file' ? (problem.member('reason') ?? '') : '';
}
