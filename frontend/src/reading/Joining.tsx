import { Trans, useLingui } from '@lingui/react/macro';
import { useSigning } from '@/api/amendments';
import type { Amendment } from '@/api/amendments';
import { Button } from '@/ui/Button';
import { ProblemNotice } from './ProblemNotice';
import { useAttempt } from './useAttempt';

interface JoiningProps {
  act: string;
  amendment: Amendment;
  shortcut?: string;
}

/** Standing by another's amendment, where the reader may; who has joined may leave again. */
export function Joining({ act, amendment, shortcut }: JoiningProps) {
  const { t } = useLingui();
  const { join, leave } = useSigning(act);
  const { run, pending, failure } = useAttempt();
  const may = (action: string) => amendment.may[action]?.allowed === true;
  const number = amendment.number;
  return (
    <>
      {may('amendment.join') && (
        <Button
          variant="quiet"
          icon="plus"
          pending={pending}
          shortcut={shortcut}
          onClick={() => run(() => join(amendment), t`Вы присоединились к поправке № ${number}.`)}
        >
          <Trans>Присоединиться</Trans>
        </Button>
      )}
      {may('amendment.leave') && (
        <Button
          variant="quiet"
          icon="undo"
          pending={pending}
          onClick={() => run(() => leave(amendment), t`Вы больше не поддерживаете поправку № ${number}.`)}
        >
          <Trans>Отозвать присоединение</Trans>
        </Button>
      )}
      <ProblemNotice failure={failure} />
    </>
  );
}
