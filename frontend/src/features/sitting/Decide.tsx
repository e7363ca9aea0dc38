import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { useConnection } from '@/api/connection';
import { reasonInWords } from '@/i18n/reasons';
import { nameIn } from '@/i18n/language';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { BeforeAfter } from '@/reading/BeforeAfter';
import { LawText } from '@/reading/LawText';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { statuses } from '@/reading/statuses';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { TextField } from '@/ui/TextField';
import { numbered } from '@/reading/numbered';
import { AmendmentHead, AmendmentMatters } from './AmendmentBody';
import { Recommended } from './Recommended';
import { WhatFalls } from './WhatFalls';
import { decidable } from './order';
import { foreseenIn } from './unsent/unsent';
import type { Unsent } from './unsent/unsent';
import { outcomes, useForesight } from './useForesight';
import type { Foresight, Outcome } from './useForesight';

interface Props {
  act: string;
  /** As it stands on the server, and how it stands with what waits to be sent. */
  amendment: Amendment;
  standing: Amendment;
  amendments: readonly Amendment[];
  /** How far the meeting had come, for decisions made without a connection. */
  basedOn: number | null;
  /** A decision is being taken back, and another amendment may come on the table with that. */
  held: boolean;
  onScreen?: ReactNode;
  voting?: ReactNode;
  more?: ReactNode;
  /** What can still be done about one that is decided. */
  settled?: ReactNode;
  decide: (unsent: Unsent, connected: boolean) => Promise<'sent' | 'kept'>;
  /** Tells which decision of this console it is. */
  onDeciding: () => number;
  onDecided: (amendment: string, turn: number) => void;
}

/** One amendment on the table: its words before and after, what goes with either decision, and the decision. */
export function Decide(props: Props) {
  const { act, amendment, standing, amendments } = props;
  const { i18n } = useLingui();
  const open = decidable.has(standing.status);
  const { seen, certain, renewing } = useForesight(act, amendment, open);
  const numbers = new Map(amendments.map((one) => [one.id, one.number]));
  const instruction = nameIn(amendment.current.instruction, i18n.locale);
  const marked = amendment.current.marks.some(({ heading, text }) => [...heading, ...text].some(({ op }) => op !== 'same'));
  return (
    <article className="floor">
      <div className="row">
        <AmendmentHead act={act} amendment={standing} />
        {props.onScreen}
      </div>
      <BeforeAfter wording={amendment.current} lang={amendment.language} instruction={instruction} />
      {instruction && marked && (
        <p className="am-instruction">
          <LawText text={instruction} />
        </p>
      )}
      <Recommended amendment={amendment} />
      <AmendmentMatters act={act} amendment={amendment} numbers={numbers} />
      {open ? (
        <>
          <div className="foreseen" aria-busy={renewing}>
            <WhatFalls act={act} title={<Trans>Если принять</Trans>} seen={seen.adopted} />
            <WhatFalls act={act} title={<Trans>Если отклонить</Trans>} seen={seen.rejected} />
          </div>
          <Verdict {...props} seen={seen} certain={certain} />
        </>
      ) : (
        <>
          {standing.status === 'tabled' && (
            <p>
              <Trans>Допустимость этой поправки ещё не определена. Сначала её определяет председатель в списке поправок.</Trans>
            </p>
          )}
          <div className="verdict-more">{props.settled}</div>
        </>
      )}
    </article>
  );
}

/** Opens the field of the reason, without which nothing can be declared fallen. */
function askReason(place: HTMLElement | null) {
  place?.querySelector('details')?.setAttribute('open', '');
  place?.querySelector('textarea')?.focus();
}

interface VerdictProps extends Props {
  seen: Foresight;
  certain: ReturnType<typeof useForesight>['certain'];
}

function Verdict({ amendment, standing, basedOn, held, seen, certain, decide, onDeciding, onDecided, voting, more }: VerdictProps) {
  const { t, i18n } = useLingui();
  const { on } = useConnection();
  const [reason, explain] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const putting = useMutation({
    networkMode: 'always',
    mutationFn: async (outcome: Outcome) => {
      const sure = await certain(outcome);
      const made = { key: crypto.randomUUID(), at: new Date().toISOString(), basedOn: on ? null : basedOn };
      const said = { amendment: amendment.id, number: amendment.number, outcome, reason: reason.trim(), sees: sure.sees };
      const foreseen = foreseenIn(sure);
      return { outcome, foreseen, how: await decide({ ...made, ...said, foreseen }, on) };
    },
  });
  const may = amendment.may['amendment.decide'];
  const forbidden = may?.allowed ? null : reasonInWords(i18n, may?.reason ?? 'unknown');
  const blocked = (outcome: Outcome): string | null => {
    if (held) return t`отменяем решение…`;
    if (forbidden) return forbidden;
    if (outcome === 'fallen' && !reason.trim()) return t`нужна причина`;
    const known = seen[outcome];
    if (!known) return on ? t`считаем последствия…` : t`нет связи: последствия не получены`;
    const first = known.first.map((one) => t`№ ${one.number ?? '–'}`).join(', ');
    return first && (outcome === 'adopted' || outcome === 'rejected') ? t`сначала решите ${first}` : null;
  };
  const put = (outcome: Outcome) => {
    if (outcome === standing.status || putting.isPending) return;
    if (outcome === 'fallen' && !reason.trim()) askReason(place.current);
    if (blocked(outcome)) return;
    const turn = onDeciding();
    after(putting.mutateAsync(outcome), ({ foreseen, how }) => {
      const fallen = foreseen.map((one) => t`№ ${numbered(one)} ${i18n._(statuses[one.after].name)}`);
      const kept = how === 'kept' ? [t`Не отправлено: нет связи.`] : [];
      announce([t`№ ${numbered(amendment)}: ${i18n._(statuses[outcome].name)}.`, ...fallen, ...kept].join(' '));
      onDecided(amendment.id, turn);
    });
  };
  const verbs: Record<Outcome, string> = {
    adopted: t`Принять`,
    rejected: t`Отклонить`,
    postponed: t`Отложить`,
    withdrawn: t`Снята`,
    fallen: t`Отпала`,
  };
  useShortcuts(
    t`Решение`,
    outcomes.map((outcome, at) => ({ chord: String(at + 1), label: verbs[outcome], run: () => put(outcome) })),
  );
  return (
    <div className="verdict" ref={place}>
      <ProblemNotice failure={putting.error} />
      <div className="verdict-verbs">
        {outcomes
          .filter((outcome) => outcome !== standing.status)
          .map((outcome) => (
            <span key={outcome}>
              <Button
                variant={outcome === 'adopted' ? 'primary' : 'plain'}
                shortcut={String(outcomes.indexOf(outcome) + 1)}
                pending={putting.isPending}
                blocked={blocked(outcome)}
                aria-label={named(outcome, verbs[outcome])}
                onClick={() => put(outcome)}
              >
                {verbs[outcome]}
              </Button>
            </span>
          ))}
      </div>
      <div className="verdict-more">
        {voting}
        {more}
        <details className="disclosure">
          <summary>
            <Trans>Мотив решения</Trans>
          </summary>
          <TextField
            label={t`Мотив решения`}
            hint={<Trans>Его прочтут автор и все, кому открыт акт. Обязателен, если поправка объявлена отпавшей.</Trans>}
            lines={2}
            limit={4000}
            value={reason}
            onChange={explain}
          />
        </details>
      </div>
    </div>
  );

  function named(outcome: Outcome, verb: string): string {
    if (outcome === 'withdrawn') return t`Снята автором: поправка № ${numbered(amendment)}`;
    if (outcome === 'fallen') return t`Отпала: поправка № ${numbered(amendment)}`;
    return t`${verb} поправку № ${numbered(amendment)}`;
  }
}
