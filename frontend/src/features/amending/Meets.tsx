import { Trans } from '@lingui/react/macro';
import { Relations } from '@/reading/Relations';
import type { Preview } from './api';

const calm = new Set(['identical', 'same_effect', 'independent', 'other_language']);

/** Whom the amendment meets: the same one, and those that touch the same words. */
export function Meets({ act, preview }: { act: string; preview: Preview | undefined }) {
  if (!preview) return null;
  const told = preview.relations.filter(({ relation }) => relation !== 'independent');
  const rivals = told.some(({ relation }) => !calm.has(relation));
  return (
    <section className="meets">
      <h4>
        <Trans>Пересечения</Trans>
      </h4>
      {told.length === 0 ? (
        <p className="muted">
          <Trans>Других поправок к этим словам нет.</Trans>
        </p>
      ) : (
        <Relations act={act} relations={told} />
      )}
      {rivals && (
        <p className="muted">
          <Trans>Это не ошибка: решит голосование. Если примут другую, эта может отпасть.</Trans>
        </p>
      )}
    </section>
  );
}
