import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { ProblemNotice } from '@/reading/ProblemNotice';
import type { SaveState } from '@/reading/saving/autosave';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import type { Conclusion, Conclusions } from './api';

/** The draft was saved in another window: nothing is overwritten until the writer says so. */
export function SavedElsewhere({
  act,
  conclusion,
  state,
  onAdopt,
}: {
  act: string;
  conclusion: Conclusion;
  state: SaveState;
  onAdopt: (revision: number) => void;
}) {
  const client = useQueryClient();
  if (state.kind === 'refused') return <ProblemNotice failure={state.problem} />;
  if (state.kind !== 'stale') return null;
  const mine = async () => {
    const queryKey = ['act', act, 'conclusions'];
    await client.refetchQueries({ queryKey });
    const found = client.getQueryData<Conclusions>(queryKey);
    const now = found?.conclusions.find((one) => one.id === conclusion.id);
    if (now) onAdopt(now.revision);
  };
  return (
    <Notice
      tone="conflict"
      title={<Trans>Этот черновик сохранили в другом окне</Trans>}
      actions={
        <Button onClick={() => void mine()}>
          <Trans>Сохранить то, что здесь</Trans>
        </Button>
      }
    >
      <p>
        <Trans>То, что вы видите, цело и лежит на этом устройстве. Сохранив его, вы замените написанное там.</Trans>
      </p>
    </Notice>
  );
}
