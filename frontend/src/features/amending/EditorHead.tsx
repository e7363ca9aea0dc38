import { Trans, useLingui } from '@lingui/react/macro';
import { useAmendmentFile } from '@/api/amendments';
import type { Deed, EditTarget } from '@/reading/editing';
import { shortName } from '@/reading/shortName';
import { Chip } from '@/ui/Chip';
import type { Preview } from './api';
import type { Draft } from './useDraft';

/** What is being done, and where. */
export function What({ target, kind }: { target: EditTarget; kind: Deed }) {
  return (
    <h3>
      <Titled place={target.place} kind={kind} />
    </h3>
  );
}

function Titled({ place, kind }: { place: string; kind: Deed }) {
  switch (kind) {
    case 'text':
      return place;
    case 'heading':
      return <Trans>Заголовок: {place}</Trans>;
    case 'insert':
      return <Trans>Новое после: {place}</Trans>;
    case 'replace':
      return <Trans>Новая редакция: {place}</Trans>;
    case 'remove':
      return <Trans>Исключить: {place}</Trans>;
  }
}

interface ModeProps {
  target: EditTarget;
  draft: Draft;
  preview: Preview | undefined;
}

/** «Вы предлагаете поправку: Беларусь»: that of the draft once it is there, before that the body the server would take. */
export function Mode({ target, draft, preview }: ModeProps) {
  const { i18n } = useLingui();
  const file = useAmendmentFile(target.act, draft.written?.id ?? null);
  const body = file.data?.amendment.body ?? preview?.bodies[0];
  return (
    <Chip tone="accent" icon="pencil">
      {body ? (
        <Trans>Вы предлагаете поправку: {shortName(body, i18n.locale)}</Trans>
      ) : (
        <Trans>Вы предлагаете поправку</Trans>
      )}
    </Chip>
  );
}
