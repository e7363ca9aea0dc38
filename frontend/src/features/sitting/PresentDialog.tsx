import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useBodies } from '@/api/queries';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { Button } from '@/ui/Button';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { Skeleton } from '@/ui/Skeleton';

interface Props {
  title: string;
  /** Who was said to be present; every delegation that takes part where nobody has said it yet. */
  before: readonly string[] | null;
  pending: boolean;
  failure: unknown;
  onClose: () => void;
  onSay: (present: string[]) => void;
}

/** The chair says which delegations are present: without a quorum nothing can be decided. */
export function PresentDialog({ title, before, pending, failure, onClose, onSay }: Props) {
  const { i18n } = useLingui();
  const bodies = useBodies().data?.filter(({ kind, participating }) => kind === 'delegation' && participating);
  const [changed, change] = useState<ReadonlySet<string>>(new Set());
  if (!bodies) return <Skeleton lines={6} />;
  const was = new Set(before ?? bodies.map(({ id }) => id));
  const present = bodies.map(({ id }) => id).filter((id) => was.has(id) !== changed.has(id));
  const toggle = (id: string) => {
    const next = new Set(changed);
    if (!next.delete(id)) next.add(id);
    change(next);
  };
  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="primary" pending={pending} onClick={() => onSay(present)}>
            {before ? <Trans>Записать присутствие</Trans> : <Trans>Открыть</Trans>}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            <Trans>Вернуться</Trans>
          </Button>
        </>
      }
    >
      <ProblemNotice failure={failure} />
      <fieldset className="stack-tight">
        <legend>
          <Trans>Присутствуют делегации</Trans>
        </legend>
        {bodies.map((body) => (
          <Checkbox key={body.id} checked={present.includes(body.id)} onChange={() => toggle(body.id)}>
            {shortName(body, i18n.locale)}
          </Checkbox>
        ))}
      </fieldset>
      <p role="status">
        <Plural
          value={present.length}
          one="Отмечена # делегация"
          few="Отмечены # делегации"
          many="Отмечено # делегаций"
          other="Отмечено # делегации"
        />
      </p>
    </Dialog>
  );
}
