import { Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import type { ActTextView } from '@/api/queries';
import { Named } from '@/reading/Named';
import { anchorIn } from '@/reading/anchor';
import { conclusionKinds, verdicts } from '@/reading/conclusions';
import type { Record as Kept } from '@/reading/saving/autosave';
import { SaveWord } from '@/reading/saving/SaveWord';
import { MayButton } from '@/reading/MayButton';
import { RadioGroup } from '@/ui/RadioGroup';
import { TextField } from '@/ui/TextField';
import { Remarks } from './Remarks';
import { SatEditor } from './SatEditor';
import { SavedElsewhere } from './SavedElsewhere';
import { SignDialog } from './SignDialog';
import { SourceText } from './SourceText';
import type { Conclusion } from './api';
import { begunRemark } from './conclusionDraft';
import type { ConclusionDraft, RemarkDraft } from './conclusionDraft';
import { useSaving } from './useSaving';

interface Props {
  act: string;
  conclusion: Conclusion;
  text: ActTextView;
  kept: Kept<ConclusionDraft> | null;
}

/** A conclusion being written: the text on the left, verdict, summary and remarks on the right. */
export function ConclusionEditor({ act, conclusion, text, kept }: Props) {
  const { t, i18n } = useLingui();
  const clauses = useMemo(() => new Map(text.clauses.map((clause) => [clause.id, clause])), [text]);
  const { draft, saved, change, flushed, adopt } = useSaving(conclusion, clauses, kept);
  const [opened, open] = useState<string | null>(null);
  const [signing, sign] = useState(false);
  const remark = (clause: string | null, made: RemarkDraft = begunRemark(clause, null)) => {
    change({ remarks: [...draft.remarks, made] });
    open(made.key);
  };
  const remarkOn = (clause: string, place: Element | null) => {
    const words = clauses.get(clause)?.text ?? '';
    remark(clause, begunRemark(clause, anchorIn(place, words, window.getSelection())));
  };
  return (
    <div className="conclusion-page">
      <SourceText text={text} onRemark={remarkOn} />
      <section className="conclusion-editor stack" aria-labelledby="own" data-region="panel">
        <header className="stack-tight">
          <h2 id="own">{i18n._(conclusionKinds[conclusion.kind])}</h2>
          <p className="row">
            <Named name={conclusion.body.name} />
            <span className="muted">
              <Trans>к редакции {conclusion.version}</Trans>
            </span>
            <SaveWord state={saved} />
          </p>
        </header>
        <SavedElsewhere act={act} conclusion={conclusion} state={saved} onAdopt={adopt} />
        <RadioGroup
          label={t`Общий вывод`}
          value={draft.verdict}
          choices={conclusion.verdicts.map((value) => ({ value, label: i18n._(verdicts[value]) }))}
          onChange={(verdict) => change({ verdict })}
        />
        <TextField
          label={t`О проекте в целом`}
          lang={conclusion.language}
          lines={5}
          value={draft.summary}
          onChange={(summary) => change({ summary })}
        />
        {conclusion.kind === 'collective' && (
          <SatEditor sat={draft.sat ?? null} onChange={(sat) => change({ sat })} />
        )}
        <Remarks
          text={text}
          remarks={draft.remarks}
          opened={opened}
          onOpen={open}
          onAdd={() => remark(null)}
          onChange={(remarks) => change({ remarks })}
        />
        <div className="row">
          <MayButton variant="primary" may={conclusion.may['conclusion.sign']} onClick={() => sign(true)}>
            <Trans>Проверить и подписать</Trans>
          </MayButton>
        </div>
      </section>
      {signing && (
        <SignDialog act={act} kind={conclusion.kind} draft={draft} text={text} flushed={flushed} onClose={() => sign(false)} />
      )}
    </div>
  );
}
