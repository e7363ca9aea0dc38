import { Plural, Trans } from '@lingui/react/macro';
import { Relations } from '@/reading/Relations';
import type { Preview } from './api';

/** Whom the amendment meets: the same one, those that touch the same words, and references that may need a look. */
export function Meets({ act, preview }: { act: string; preview: Preview | undefined }) {
  if (!preview) return null;
  const { relations, references } = preview;
  const rivals = relations.filter(({ relation }) => relation !== 'identical' && relation !== 'adjacent').length;
  return (
    <section className="meets">
      <h4>
        <Trans>Пересечения</Trans>
      </h4>
      {relations.length === 0 ? (
        <p className="muted">
          <Trans>Других поправок к этим словам нет.</Trans>
        </p>
      ) : (
        <Relations act={act} relations={relations} />
      )}
      {rivals > 0 && (
        <p className="muted">
          <Trans>Это не ошибка: решит голосование. Если примут другую, эта может отпасть.</Trans>
        </p>
      )}
      {references.length > 0 && (
        <div>
          <p>
            <Plural
              value={references.length}
              one="На это место ссылается # пункт:"
              few="На это место ссылаются # пункта:"
              many="На это место ссылаются # пунктов:"
              other="На это место ссылаются # пункта:"
            />
          </p>
          <ul>
            {references.map((reference) => (
              <li key={reference.clause}>
                <a href={`#${reference.eid}`}>{reference.number}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
