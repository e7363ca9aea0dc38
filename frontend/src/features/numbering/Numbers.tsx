import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Named } from '@/reading/Named';
import { Icon } from '@/ui/Icon';
import type { Renumbering } from './api';
import { why } from './reasons';

/** The old and the new number of every unit that gets another. */
export function Numbers({ numbers }: { numbers: Renumbering['numbers'] }) {
  return (
    <section className="stack-tight" aria-labelledby="numbers">
      <h3 id="numbers">
        <Plural
          value={numbers.length}
          one="Новый номер получит # единица"
          few="Новый номер получат # единицы"
          many="Новый номер получат # единиц"
          other="Новый номер получат # единицы"
        />
      </h3>
      <ul className="renumbered">
        {numbers.map((one) => (
          <li key={one.clause}>
            <span>
              <Named name={one.cited} />
            </span>
            <span className="renumbered-way">
              <del>{one.before}</del> <Icon name="arrow" /> <ins>{one.after}</ins>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Units whose numbers cannot be continued. */
export function Kept({ left }: { left: Renumbering['left'] }) {
  const { i18n } = useLingui();
  if (left.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="kept">
      <h3 id="kept">
        <Trans>Сохранят свои номера</Trans>
      </h3>
      <ul>
        {left.map((run) => (
          <li key={run.clauses.join()}>
            {run.cited.map((cited, at) => (
              <span key={run.clauses[at]}>
                {at > 0 && ', '}
                <Named name={cited} />
              </span>
            ))}
            : {i18n._(why(run.reason))}
          </li>
        ))}
      </ul>
    </section>
  );
}
