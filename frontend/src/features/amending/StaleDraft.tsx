import { Trans } from '@lingui/react/macro';
import type { EditTarget } from '@/reading/editing';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useAmendment } from './api';
import type { Draft } from './useDraft';

/** Two windows, one draft: both texts are kept, the person chooses. */
export function StaleDraft({ draft, target }: { draft: Draft; target: EditTarget }) {
  const theirs = useAmendment(draft.written?.id ?? null);
  const edit = theirs.data?.edit;
  return (
    <Notice
      tone="conflict"
      title={<Trans>Черновик сохранили в другом окне, ваш текст не отправлен</Trans>}
      actions={
        <>
          <Button
            pending={!theirs.data}
            onClick={() => theirs.data && draft.adopt({ id: theirs.data.id, revision: theirs.data.revision })}
          >
            <Trans>Оставить мой текст</Trans>
          </Button>
          <Button
            pending={!theirs.data}
            onClick={() => {
              void draft.clear().then(target.onClose);
            }}
          >
            <Trans>Взять сохранённый</Trans>
          </Button>
        </>
      }
    >
      <p>
        <Trans>Ваш текст цел на этом устройстве. Сохранённый текст:</Trans>
      </p>
      {edit && <p className="law">{saved(edit)}</p>}
    </Notice>
  );
}

function saved(edit: Draft['edit']): string {
  if (edit.kind === 'text') return edit.text;
  if (edit.kind === 'heading') return edit.heading;
  return edit.kind === 'remove' ? '' : [edit.unit.heading, edit.unit.text].filter(Boolean).join(' ');
}
