import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Meeting, Way } from '@/api/meeting';
import { useText } from '@/api/queries';
import { place } from '@/reading/clausePlace';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { thresholds, ways as wayNames } from '@/reading/voices';
import { announce } from '@/ui/announce';
import { ComboBox } from '@/ui/ComboBox';
import { Disclosure } from '@/ui/Disclosure';
import { Select } from '@/ui/Select';
import type { Closing } from './api';
import { beforeTheUnit, beforeTheWhole, wayOf } from './puttable';
import type { Hindrance } from './puttable';

interface Props {
  act: string;
  meeting: Meeting;
  closing: Closing;
}

/** Puts the text as a whole, or one unit of it where somebody asks for it; nothing where this body decides neither. */
export function PutUp({ act, meeting, closing }: Props) {
  const { t } = useLingui();
  const [rule, choose] = useState<string | null>(null);
  const hindered = useHindrance(meeting);
  const { put, write } = usePutting(meeting);
  const ways = meeting.rules.ways.text ?? [];
  const way = wayOf(ways, rule);
  if (!way) return null;
  return (
    <div className="stack-tight">
      <ProblemNotice failure={write.error} />
      <div className="row">
        <Ways ways={ways} chosen={way} onChoose={choose} />
        <MayButton
          may={meeting.may['meeting.conduct']}
          variant="primary"
          pending={write.isPending}
          blocked={hindered(beforeTheWhole(closing))}
          onClick={() => put({ text: true }, t`Принять текст в целом?`, way)}
        >
          <Trans>Поставить текст в целом</Trans>
        </MayButton>
      </div>
      {Boolean(meeting.rules.ways.clause?.length) && (
        <Disclosure summary={<Trans>Проголосовать за одну статью или другую единицу</Trans>}>
          <Unit {...{ act, meeting, closing }} rule={rule} pending={write.isPending} onPut={put} />
        </Disclosure>
      )}
    </div>
  );
}

type Put = ReturnType<typeof usePutting>['put'];

function usePutting(meeting: Meeting) {
  const { t } = useLingui();
  const write = useMeetingWrite<{ id: string }>();
  const put = (about: { text: true } | { clause: string }, question: string, way: Way) =>
    after(
      write.mutateAsync({ method: 'POST', path: `/meetings/${meeting.id}/votes`, body: { ...about, question, way: way.key } }),
      () => announce(t`Голосование открыто: ${question}`),
    );
  return { put, write };
}

function Unit({ act, meeting, closing, rule, pending, onPut }: Props & { rule: string | null; pending: boolean; onPut: Put }) {
  const { t } = useLingui();
  const [unit, choose] = useState<string | null>(null);
  const hindered = useHindrance(meeting);
  const clauses = useText({ act }).data?.clauses ?? [];
  const options = clauses.map((clause) => ({ value: clause.id, label: place(clauses, clause) }));
  const chosen = options.find(({ value }) => value === unit);
  const way = wayOf(meeting.rules.ways.clause, rule);
  return (
    <div className="stack-tight">
      <ComboBox
        label={t`Единица текста`}
        hint={<Trans>Отдельно её ставят, если об этом кто-то просит. Поправки к ней должны быть решены.</Trans>}
        value={unit}
        options={options}
        onChange={choose}
      />
      <div className="row">
        <MayButton
          may={meeting.may['meeting.conduct']}
          pending={pending}
          blocked={chosen ? hindered(beforeTheUnit(closing, chosen.value)) : t`сначала выберите единицу`}
          onClick={() => chosen && way && onPut({ clause: chosen.value }, t`Принять: ${chosen.label}?`, way)}
        >
          <Trans>Поставить единицу</Trans>
        </MayButton>
      </div>
    </div>
  );
}

function Ways({ ways, chosen, onChoose }: { ways: readonly Way[]; chosen: Way; onChoose: (key: string) => void }) {
  const { t, i18n } = useLingui();
  if (ways.length < 2) return null;
  const named = (one: Way) =>
    [i18n._(wayNames[one.way]), one.threshold ? i18n._(thresholds[one.threshold]) : ''].filter(Boolean).join(', ');
  return (
    <Select
      compact
      label={t`Как решаем`}
      value={chosen.key}
      options={ways.map((one) => ({ value: one.key, label: named(one) }))}
      onChange={onChoose}
    />
  );
}

/** Says what is in the way of putting something, in words for a button; null where nothing is. */
function useHindrance(meeting: Meeting) {
  const { t } = useLingui();
  return (found: Hindrance | null): string | null => {
    if (meeting.vote) return t`открыто другое голосование`;
    if (!found) return null;
    if (found.why === 'already-put') return t`уже поставлено: сначала отмените голосование`;
    if (found.why === 'draft-falls') return t`ни одной статьи не осталось`;
    const first = found.numbers.slice(0, 5).map((number) => t`№ ${number ?? '–'}`);
    return t`сначала решите ${first.join(', ')}${found.numbers.length > first.length ? '…' : ''}`;
  };
}
