import { Trans, useLingui } from '@lingui/react/macro';
import { amending } from './amending';
import { discussing } from './discussing';
import type { Names } from './names';
import { payload } from './payload';
import { proceeding } from './proceeding';
import type { Entry, Sentences } from './told';

const sentences: Sentences = { ...proceeding, ...amending, ...discussing };

/** What happened, in one plain sentence; who and when stand beside it. */
export function EventSentence({ act, entry, names }: { act: string; entry: Entry; names: Names }) {
  const { i18n } = useLingui();
  const say = sentences[entry.kind];
  return say ? (
    say({ act, entry, facts: payload(entry.payload), names, i18n })
  ) : (
    <Trans>Событие «{entry.kind}»</Trans>
  );
}

/** The kinds of event that have a sentence. */
export const kindsTold: readonly string[] = Object.keys(sentences);
