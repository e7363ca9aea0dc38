import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { Amendment } from '@/api/amendments';
import { showingOf } from '@/api/meeting';
import type { Meeting } from '@/api/meeting';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { nameIn } from '@/i18n/language';
import { signedBy } from '@/reading/signatories';
import { numbered } from '@/reading/numbered';
import { Block } from './Block';
import { Decide } from './Decide';
import { LastDecision } from './LastDecision';
import { OnScreen } from './OnScreen';
import { Strip } from './Strip';
import { VoteBehind, Voting } from './Voting';
import { useConsequences } from './api';
import { decidable, nextOpen } from './order';
import { PartsButton } from './parts/PartsButton';
import { UnsentBar } from './unsent/UnsentBar';
import { supposed, unsentIds } from './unsent/unsent';
import { useUnsent } from './unsent/useUnsent';
import { useProjector } from './projector';
import { useTakingBack } from './takingBack';
import { useDesk } from './useDesk';
import { useForethought } from './useForesight';
import './console.css';

interface Props {
  act: string;
  amendments: readonly Amendment[];
  /** The meeting whose hall follows this console; an act may also be decided without one. */
  meeting: Meeting | null;
}

/** The chair's desk: what has been decided, what is on the table, what the hall sees; a decision leads to the next. */
export function Console({ act, amendments, meeting }: Props) {
  const { t } = useLingui();
  const unsent = useUnsent(act, amendments);
  const list = useMemo(() => supposed(amendments, unsent.waiting), [amendments, unsent.waiting]);
  const { current, go, step, deciding, decided, own, place } = useDesk(list, (meeting && showingOf(meeting).amendment) ?? null);
  const server = amendments.find((one) => one.id === current.id) ?? current;
  const projector = useProjector(meeting, current.id);
  const taking = useTakingBack(act, own, go);
  const back = <LastDecision act={act} taking={taking} unsent={unsent.waiting.length > 0} />;
  useForethought(act, list, current.id);
  useShortcuts(t`Заседание`, [
    { chord: 'arrowdown', label: t`Следующая поправка`, run: () => step(1) },
    { chord: 'arrowup', label: t`Предыдущая поправка`, run: () => step(-1) },
    { chord: 'j', label: t`Следующая поправка`, run: () => step(1), alias: true },
    { chord: 'k', label: t`Предыдущая поправка`, run: () => step(-1), alias: true },
    { chord: 'pagedown', label: t`Следующая поправка`, run: () => step(1), alias: true },
    { chord: 'pageup', label: t`Предыдущая поправка`, run: () => step(-1), alias: true },
    { chord: 'home', label: t`К первой нерешённой`, run: () => go(nextOpen(list, null)?.id) },
  ]);
  return (
    <div className="console">
      <UnsentBar {...unsent} onDismiss={unsent.dismiss} onDrop={unsent.drop} onGo={go} />
      <Strip amendments={list} current={current.id} falls={useFalls(act, server)} unsent={unsentIds(unsent.waiting)} onChoose={go} />
      <div className="console-main" ref={place} tabIndex={-1} data-region="desk" aria-label={t`Поправка перед комиссией`} role="region">
        <Decide
          key={current.id}
          act={act}
          amendment={server}
          standing={current}
          amendments={amendments}
          basedOn={meeting?.number ?? null}
          held={taking.isPending}
          decide={unsent.decide}
          onDeciding={() => deciding(current.id)}
          onDecided={decided}
          voting={meeting && <Voting meeting={meeting} amendment={server} onClosed={() => decided(server.id)} />}
          settled={
            <>
              {meeting && <VoteBehind meeting={meeting} amendment={server} />}
              {back}
            </>
          }
          more={
            <>
              {back}
              <Block act={act} />
              <PartsButton act={act} amendment={server} keyed />
            </>
          }
        />
      </div>
      <div className="console-side">
        {meeting && <OnScreen meeting={meeting} projector={projector} current={current} />}
        <Ahead amendments={list} current={current.id} />
      </div>
    </div>
  );
}

/** What goes with the current amendment if it is adopted. */
function useFalls(act: string, amendment: Amendment): ReadonlySet<string> {
  const seen = useConsequences(act, amendment, 'adopted', decidable.has(amendment.status));
  return useMemo(() => new Set(seen?.consequences.map((one) => one.amendment) ?? []), [seen]);
}

/** What will be put after this one. */
function Ahead({ amendments, current }: { amendments: readonly Amendment[]; current: string | null }) {
  const { i18n } = useLingui();
  const at = amendments.findIndex(({ id }) => id === current);
  const next = amendments.slice(at + 1).filter(({ status }) => decidable.has(status)).slice(0, 5);
  if (next.length === 0) return null;
  return (
    <section className="ahead stack-tight">
      <h2>
        <Trans>Дальше</Trans>
      </h2>
      <ol>
        {next.map((one) => (
          <li key={one.id}>
            <strong className="nowrap">
              <Trans>№ {numbered(one)}</Trans>
            </strong>
            <span>{signedBy(one, i18n.locale)}</span>
            <span className="muted">{nameIn(one.cited, i18n.locale)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
