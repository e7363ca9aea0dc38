import { useLingui } from '@lingui/react/macro';
import { ReasonForm } from './ReasonForm';
import { useAnswerException } from './api';

/** The second person's refusal of an exception. */
export function RefusalForm({ act, request, onClose }: { act: string; request: string; onClose: () => void }) {
  const { t } = useLingui();
  const { refuse } = useAnswerException(act);
  return (
    <ReasonForm
      label={t`Почему нет`}
      submit={t`Отказать`}
      send={(reason) => refuse.mutateAsync({ request, reason })}
      failure={refuse.error}
      onClose={onClose}
    />
  );
}
