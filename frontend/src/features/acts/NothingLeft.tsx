import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { nameIn } from '@/i18n/language';
import { Button } from '@/ui/Button';
import { EmptyState } from '@/ui/EmptyState';
import type { ActView } from './api';
import { everything, withoutEach } from './registry';
import type { Condition, Conditions } from './registry';

/** Says which conditions hide every act, and how many come back without each. */
export function NothingLeft({
  acts,
  conditions,
  onChange,
}: {
  acts: readonly ActView[];
  conditions: Conditions;
  onChange: (changed: Partial<Conditions>) => void;
}) {
  const { t, i18n } = useLingui();
  const named = (what: 'stage' | 'kind') =>
    nameIn(acts.find((act) => act[what].key === conditions[what])?.[what].name, i18n.locale) || conditions[what];
  const said: Record<Condition, string> = {
    words: t`слова «${conditions.words}»`,
    stage: t`стадия «${named('stage')}»`,
    kind: t`вид «${named('kind')}»`,
  };
  return (
    <EmptyState
      title={<Trans>Этим условиям не отвечает ни один акт</Trans>}
      action={
        <Button variant="primary" onClick={() => onChange(everything)}>
          <Trans>Показать все акты</Trans>
        </Button>
      }
    >
      <ul className="stack-tight">
        {withoutEach(acts, conditions).map(({ condition, left }) => (
          <li key={condition} className="row">
            <Button icon="cross" variant="quiet" onClick={() => onChange({ [condition]: '' })}>
              <Trans>Снять условие: {said[condition]}</Trans>
            </Button>
            <span className="muted">
              <Plural value={left} _0="и без него ничего" one="будет # акт" few="будет # акта" many="будет # актов" other="будет # актов" />
            </span>
          </li>
        ))}
      </ul>
    </EmptyState>
  );
}
