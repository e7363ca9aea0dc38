import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { after } from '@/api/after';
import type { Amendment } from '@/api/amendments';
import { useShortcuts } from '@/keyboard/useShortcuts';
import { announce } from '@/ui/announce';
import { CommonFindings, commonFindings } from '@/reading/Findings';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { numbered } from '@/reading/numbered';
import { AmendmentBody, AmendmentHead, AmendmentMatters } from './AmendmentBody';
import { RefusalForm, RulingVerbs } from './Ruling';
import { useRule } from './api';
import { grouped } from './order';
import { Beside, BesideVerbs } from './ordering/Beside';
import type { Orders } from './ordering/Beside';
import { OrderDialog } from './ordering/OrderDialog';
import { TakeOver } from './ordering/TakeOver';

/** The list with one current amendment: J and K walk it, 1 and 2 rule on it, Enter opens it. */
export function AmendmentList({
  act,
  amendments,
  all,
  orders,
}: {
  act: string;
  amendments: readonly Amendment[];
  all: readonly Amendment[];
  /** Whether the reader orders the list, or proposes what the chair confirms. */
  orders: Orders;
}) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const list = useRef<HTMLOListElement>(null);
  const [at, go] = useState<string | null>(null);
  const [refusing, refuse] = useState<string | null>(null);
  const [moving, move] = useState<Amendment | null>(null);
  const rule = useRule(act);
  const current = amendments.find((one) => one.id === at) ?? null;
  const common = useMemo(() => commonFindings(all), [all]);
  const numbers = new Map(all.map((one) => [one.id, one.number]));
  const focus = (id: string | undefined) => id && list.current?.querySelector<HTMLElement>(`[data-am="${id}"]`)?.focus();
  const step = (by: 1 | -1) => {
    const place = amendments.findIndex((one) => one.id === at);
    focus(amendments[place < 0 ? 0 : place + by]?.id);
  };
  const admit = (amendment: Amendment) =>
    after(rule.mutateAsync({ amendment, admissible: true, reason: '' }), () => announce(t`№ ${numbered(amendment)} допущена.`));
  const mayRule = (amendment: Amendment | null) => Boolean(amendment?.may['amendment.rule']?.allowed);
  useShortcuts(t`Поправки`, [
    { chord: 'j', label: t`Следующая поправка`, run: () => step(1) },
    { chord: 'k', label: t`Предыдущая поправка`, run: () => step(-1) },
    { chord: 'arrowdown', label: t`Следующая поправка`, run: () => step(1), alias: true },
    { chord: 'arrowup', label: t`Предыдущая поправка`, run: () => step(-1), alias: true },
    { chord: 'enter', label: t`Открыть поправку`, run: () => current && navigate(`/a/${act}/am/${current.number ?? current.id}`) },
    { chord: '1', label: t`Допустить`, run: () => current && mayRule(current) && admit(current) },
    { chord: '2', label: t`Не допустить`, run: () => current && mayRule(current) && refuse(current.id) },
    { chord: 'm', label: t`Переместить после №…`, run: () => orders === 'rules' && current && move(current) },
  ]);
  return (
    <>
      <ProblemNotice failure={rule.error} />
      <CommonFindings findings={common} />
      <ol className="am-groups" ref={list}>
        {grouped(amendments).map((group) => (
          <li key={`${group.key} ${group.amendments[0]?.id}`} className="am-group" data-rivals={group.amendments.length > 1 || undefined}>
            {group.amendments.length > 1 && (
              <p className="am-rivals">
                <Trans>На одном месте, рассматриваются вместе: {group.amendments.map((one) => t`№ ${one.number ?? '–'}`).join(', ')}</Trans>
              </p>
            )}
            {group.amendments.map((amendment) => (
              <article
                key={amendment.id}
                className="am"
                data-am={amendment.id}
                data-current={amendment.id === at || undefined}
                tabIndex={amendment.id === at || (at === null && amendment === amendments[0]) ? 0 : -1}
                aria-label={t`Поправка № ${numbered(amendment)}`}
                onFocus={() => go(amendment.id)}
              >
                <AmendmentHead act={act} amendment={amendment} />
                <div className="am-columns">
                  <AmendmentBody amendment={amendment} short />
                  <div className="am-side stack-tight">
                    <AmendmentMatters act={act} amendment={amendment} numbers={numbers} common={common} />
                    <Beside act={act} amendment={amendment} all={all} />
                  </div>
                </div>
                <TakeOver act={act} amendment={amendment} />
                <div className="row am-verbs">
                  {mayRule(amendment) && refusing !== amendment.id && (
                    <RulingVerbs amendment={amendment} pending={rule.isPending} onAdmit={admit} onRefuse={() => refuse(amendment.id)} />
                  )}
                  <BesideVerbs act={act} amendment={amendment} all={all} orders={orders} />
                </div>
                {refusing === amendment.id && (
                  <RefusalForm
                    act={act}
                    amendment={amendment}
                    onClose={() => {
                      refuse(null);
                      focus(amendment.id);
                    }}
                  />
                )}
              </article>
            ))}
          </li>
        ))}
      </ol>
      {moving && <OrderDialog act={act} amendment={moving} all={all} kind="move" onClose={() => move(null)} />}
    </>
  );
}
