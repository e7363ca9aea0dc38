import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AmendmentFile } from '@/api/amendments';
import { useSession } from '@/api/session';
import type { EditTarget } from '@/reading/editing';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { Link } from '@/ui/Link';
import { Notice } from '@/ui/Notice';
import { Skeleton } from '@/ui/Skeleton';
import { useDraftFile } from './api';
import type { DraftBody } from './api';
import type { Record } from '@/reading/saving/autosave';
import { begun, readEdit } from './edit';
import { EditorFrame } from './EditorFrame';
import { kept } from '@/reading/saving/localDrafts';
import { localKey } from './useDraft';
import type { Beginning, Words } from './useDraft';
import './amending.css';

/** The editor of one amendment in the place of the text it changes. */
export default function AmendmentEditor({ target }: { target: EditTarget }) {
  const person = useSession()?.person?.id;
  // The address learns of the draft once it is saved; the open editor goes on as it is.
  const [opened] = useState(target.draft);
  const draft = useDraftFile(opened);
  const local = useLocal(person && localKey(person, target, opened));
  // One that cannot be read anew is written on: its words are here, and saving says what is wrong.
  if (draft.isLoadingError) return <ProblemNotice failure={draft.error} />;
  // What an earlier visit left in memory may have been saved anew by somebody else.
  const known = opened === null || draft.isFetchedAfterMount;
  if (local.data === undefined || !known) return <Skeleton lines={4} />;
  if (isSeveral(draft.data)) return <Several target={target} />;
  return <EditorFrame target={target} beginning={beginning(target, draft.data, local.data)} />;
}

const isSeveral = (file: AmendmentFile | undefined) => (file?.amendment.current.edits.length ?? 0) > 1;

/** An editor holds one operation: a draft of several is read on its page, where none of them is lost. */
function Several({ target }: { target: EditTarget }) {
  return (
    <Notice
      title={<Trans>В этом черновике несколько операций</Trans>}
      actions={
        <Link href={`/a/${target.act}/am/${target.draft}`}>
          <Trans>Открыть его страницу</Trans>
        </Link>
      }
    />
  );
}

/** What this device kept of an earlier visit; null for nothing. */
function useLocal(key: string | undefined) {
  return useQuery({
    queryKey: ['local-draft', key],
    queryFn: async () => (await kept<Record<DraftBody>>(key ?? '').catch(() => undefined)) ?? null,
    enabled: key !== undefined,
    gcTime: 0,
    staleTime: Infinity,
  });
}

/** The words to begin with: those of this device, else those of the server, else those of the text. */
function beginning(
  target: EditTarget,
  file: AmendmentFile | undefined,
  record: Record<DraftBody> | null,
): Beginning {
  const written = file ? { id: file.amendment.id, revision: file.amendment.revision } : null;
  const { edit, justification, form }: Partial<Words> & Omit<Words, 'form'> = record?.content ?? (file && stored(file)) ?? fresh(target);
  // What this device kept before there was a choice has none.
  return { edit, justification, form: form ?? 'words', written, record };
}

function stored({ amendment }: AmendmentFile): Words | undefined {
  const [first] = amendment.current.edits;
  return first && { edit: readEdit(first), justification: amendment.justification, form: amendment.form };
}

const fresh = (target: EditTarget): Words => ({
  edit: begun(target.deed, target.clause, target.text.clauses),
  justification: '',
  form: 'words',
});
