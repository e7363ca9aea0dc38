import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import type { EditTarget } from '@/reading/editing';
import { Button } from '@/ui/Button';
import { Notice } from '@/ui/Notice';
import { useDraftFile } from './api';
import { readEdit } from './edit';
import type { Edit } from './edit';
import type { Draft } from './useDraft';

/** Two windows, one draft: both texts are kept, the person chooses. */
export function StaleDraft({ draft, target }: { draft: Draft; target: EditTarget }) {
  const { saved: told } = draft;
  const { data, isFetching, refetch } = useDraftFile(draft.written?.id ?? null);
  // Each time the server says so there are other words of theirs.
  useEffect(() => void refetch(), [told, refetch]);
  const stored = isFetching ? undefined : data?.amendment;
  const edit = stored?.current.edits[0];
  return (
    <Notice
      tone="conflict"
      title={<Trans>Черновик сохранили в другом окне, ваш текст не отправлен</Trans>}
      actions={
        <>
          <Button
            pending={!stored}
            onClick={() => stored && draft.adopt({ id: stored.id, revision: stored.revision })}
          >
            <Trans>Оставить мой текст</Trans>
          </Button>
          <Button
            pending={!stored}
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
      {edit && <p className="law">{wordsOf(readEdit(edit))}</p>}
    </Notice>
  );
}

function wordsOf(edit: Edit): string {
  if ('unit' in edit) return [edit.unit.heading, edit.unit.text].filter(Boolean).join(' ');
  if (edit.kind === 'heading') return edit.heading;
  return edit.kind === 'text' || edit.kind === 'correct' ? edit.text : '';
}
