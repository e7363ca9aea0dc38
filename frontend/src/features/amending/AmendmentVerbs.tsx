import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { AmendmentFile } from '@/api/amendments';
import { Joining } from '@/reading/Joining';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { signatories } from '@/reading/signatories';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Link } from '@/ui/Link';
import { TextField } from '@/ui/TextField';
import { useVerbs } from './api';
import { useAttempt } from '@/reading/useAttempt';

/** What the reader may do with this amendment now; what nobody but others may do is not shown as a dead button. */
export function AmendmentVerbs({ act, file }: { act: string; file: AmendmentFile }) {
  const { amendment } = file;
  const { t } = useLingui();
  const verbs = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const [withdrawing, ask] = useState(false);
  const may = (action: string) => amendment.may[action]?.allowed === true;
  const table = () => run(() => verbs.table(amendment), t`Поправка внесена.`);
  return (
    <div className="stack-tight">
      <ProblemNotice failure={failure} />
      <div className="row">
        {amendment.status === 'draft' && may('amendment.draft') && (
          <Link href={`/a/${act}/text?do=text&draft=${amendment.id}`} asButton="plain" icon="pencil">
            <Trans>Продолжить</Trans>
          </Link>
        )}
        {amendment.status === 'draft' && (
          <MayButton variant="primary" may={amendment.may['amendment.table']} pending={pending} onClick={table}>
            <Trans>Внести поправку</Trans>
          </MayButton>
        )}
        <Joining act={act} amendment={amendment} />
        {may('amendment.withdraw') && (
          <Button onClick={() => ask(true)}>
            <Trans>Снять поправку</Trans>
          </Button>
        )}
      </div>
      {withdrawing && <Withdraw act={act} file={file} onClose={() => ask(false)} />}
    </div>
  );
}

function Withdraw({ act, file, onClose }: { act: string; file: AmendmentFile; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const { withdraw } = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const [reason, setReason] = useState('');
  const others = signatories(file.amendment)
    .slice(1)
    .map((body) => shortName(body, i18n.locale))
    .join(', ');
  const send = () =>
    run(async () => {
      await withdraw(file.amendment, reason);
      onClose();
    }, t`Поправка снята.`);
  return (
    <Dialog
      title={<Trans>Снять поправку?</Trans>}
      open
      onClose={onClose}
      actions={
        <>
          <Button variant="danger" pending={pending} onClick={send}>
            <Trans>Снять поправку</Trans>
          </Button>
          <Button onClick={() => { announce(t`Поправка осталась.`); onClose(); }}>
            <Trans>Оставить</Trans>
          </Button>
        </>
      }
    >
      <p>
        {others ? (
          <Trans>К ней присоединились: {others}. Поправка останется за ними и пойдёт дальше.</Trans>
        ) : (
          <Trans>Её слова останутся в записи, решать по ней не будут.</Trans>
        )}
      </p>
      <TextField label={<Trans>Почему</Trans>} value={reason} onChange={setReason} lines={2} limit={2000} />
      <ProblemNotice failure={failure} />
    </Dialog>
  );
}
