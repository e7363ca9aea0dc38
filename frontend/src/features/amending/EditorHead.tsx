import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAmendmentFile } from '@/api/amendments';
import type { BodyRef } from '@/api/queries';
import type { Deed, EditTarget } from '@/reading/editing';
import { shortName } from '@/reading/shortName';
import { Chip } from '@/ui/Chip';
import { Select } from '@/ui/Select';
import type { Preview } from './api';
import type { Draft } from './useDraft';

/** What is being done, and where. */
export function What({ target, kind }: { target: EditTarget; kind: Deed }) {
  return <h3>{titles[kind](target.place)}</h3>;
}

/** What is done to a place, in the words of a heading. */
const titles: Record<Deed, (place: string) => ReactNode> = {
  text: (place) => place,
  heading: (place) => <Trans>Заголовок: {place}</Trans>,
  insert: (place) => <Trans>Новое после: {place}</Trans>,
  replace: (place) => <Trans>Новая редакция: {place}</Trans>,
  remove: (place) => <Trans>Исключить: {place}</Trans>,
  repeal: (place) => <Trans>Признать утратившей силу: {place}</Trans>,
  correct: (place) => <Trans>Исправить опечатку: {place}</Trans>,
  renumber: (place) => <Trans>Изменить номера с места: {place}</Trans>,
  move: (place) => <Trans>Перенести: {place}</Trans>,
  split: (place) => <Trans>Разделить: {place}</Trans>,
  join: (place) => <Trans>Объединить со следующей: {place}</Trans>,
  term: () => <Trans>Заменить слова по всему тексту</Trans>,
};

interface ModeProps {
  target: EditTarget;
  draft: Draft;
  preview: Preview | undefined;
}

/**
 * «Вы предлагаете поправку: Беларусь»: that of the draft once it is there, before that the body the server would take.
 * Who sits in several bodies chooses among those the server lets him draft for.
 */
export function Mode({ target, draft, preview }: ModeProps) {
  const bodies = preview?.bodies ?? [];
  const body = useBodyShown(target, draft, bodies);
  if (draft.chooseBody && bodies.length > 1) {
    return <BodyChoice bodies={bodies} chosen={body?.id ?? null} onChoose={draft.chooseBody} />;
  }
  return <OnBehalf body={body} />;
}

/** The body just chosen, else that of the draft, else the one the server would take. */
function useBodyShown(target: EditTarget, draft: Draft, bodies: readonly BodyRef[]): BodyRef | undefined {
  const file = useAmendmentFile(target.act, draft.written?.id ?? null);
  return bodies.find((one) => one.id === draft.body) ?? file.data?.amendment.body ?? bodies[0];
}

function OnBehalf({ body }: { body: BodyRef | undefined }) {
  const { i18n } = useLingui();
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

interface BodyChoiceProps {
  bodies: readonly BodyRef[];
  chosen: string | null;
  onChoose: (body: string) => void;
}

function BodyChoice({ bodies, chosen, onChoose }: BodyChoiceProps) {
  const { t, i18n } = useLingui();
  return (
    <span className="row">
      <Trans>Вы предлагаете поправку:</Trans>
      <Select
        compact
        label={t`От чьего имени`}
        value={chosen}
        options={bodies.map((one) => ({ value: one.id, label: shortName(one, i18n.locale) }))}
        onChange={onChoose}
      />
    </span>
  );
}
