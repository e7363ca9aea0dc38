import { Trans, useLingui } from '@lingui/react/macro';
import { useAmendmentFile, useSigning } from '@/api/amendments';
import type { Relation } from '@/api/amendments';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Relations } from '@/reading/Relations';
import { shortName } from '@/reading/shortName';
import { useAttempt } from '@/reading/useAttempt';
import { Notice } from '@/ui/Notice';
import type { Preview } from './api';

const calm = new Set(['identical', 'same_effect', 'independent', 'other_language']);

interface MeetsProps {
  act: string;
  preview: Preview | undefined;
  /** Told when the delegation stands by the same amendment instead: the draft has done its work. */
  onJoined: () => Promise<void>;
}

/** Whom the amendment meets: the same one, and those that touch the same words. */
export function Meets({ act, preview, onJoined }: MeetsProps) {
  if (!preview) return null;
  const same = preview.relations.find(({ relation, number }) => relation === 'identical' && number !== null);
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
      {same && <Same act={act} same={same} onJoined={onJoined} />}
      {rivals && (
        <p className="muted">
          <Trans>Это не ошибка: решит голосование. Если примут другую, эта может отпасть.</Trans>
        </p>
      )}
    </section>
  );
}

/** «Такая поправка уже есть: № 9 (Казахстан). Присоединиться вместо новой?» */
function Same({ act, same, onJoined }: { act: string; same: Relation; onJoined: () => Promise<void> }) {
  const { t, i18n } = useLingui();
  const other = useAmendmentFile(act, same.amendment).data?.amendment;
  const { join } = useSigning(act);
  const { run, pending, failure } = useAttempt();
  const may = other?.may['amendment.join'];
  if (!other || may?.reason === 'signed-already') return null;
  const joined = async () => {
    await join(other);
    await onJoined();
  };
  return (
    <Notice
      title={
        <Trans>
          Такая поправка уже есть: № {same.number} ({shortName(same.body, i18n.locale)})
        </Trans>
      }
      actions={
        <MayButton
          may={may}
          icon="plus"
          pending={pending}
          onClick={() => run(joined, t`Вы присоединились к поправке № ${same.number}.`)}
        >
          <Trans>Присоединиться вместо новой</Trans>
        </MayButton>
      }
    >
      <p>
        <Trans>Слова те же, голос один. Черновик будет удалён.</Trans>
      </p>
      <ProblemNotice failure={failure} />
    </Notice>
  );
}
