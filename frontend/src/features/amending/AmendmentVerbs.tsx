import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AmendmentFile } from '@/api/amendments';
import { useOverview } from '@/api/queries';
import { Joining } from '@/reading/Joining';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { shortName } from '@/reading/shortName';
import { signatories } from '@/reading/signatories';
import { open } from '@/reading/statuses';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';
import { Link } from '@/ui/Link';
import { TextField } from '@/ui/TextField';
import { TableLate } from './TableLate';
import { useVerbs } from './api';
import { useAttempt } from '@/reading/useAttempt';

/** What the reader may do with this amendment now; what nobody but others may do is not shown as a dead button. */
export function AmendmentVerbs({ act, file }: { act: string; file: AmendmentFile }) {
  const { amendment } = file;
  const { t } = useLingui();
  const verbs = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const [withdrawing, ask] = useState(false);
  const [tabling, late] = useState(false);
  const may = (action: string) => amendment.may[action]?.allowed === true;
  const table = () => run(() => verbs.table(amendment), t`Поправка внесена.`);
  const mine = amendment.status === 'draft' && may('amendment.draft');
  return (
    <div className="stack-tight">
      <ProblemNotice failure={failure} />
      <div className="row">
        {mine && amendment.current.edits.length === 1 && (
          <Link href={`/a/${act}/text?do=text&draft=${amendment.id}`} asButton="plain" icon="pencil">
            <Trans>Продолжить</Trans>
          </Link>
        )}
        {amendment.status === 'draft' && (
          <MayButton variant="primary" may={amendment.may['amendment.table']} pending={pending} onClick={table}>
            <Trans>Внести поправку</Trans>
          </MayButton>
        )}
        {may('amendment.table_late') && (
          <Button onClick={() => late(true)}>
            <Trans>Внести после срока…</Trans>
          </Button>
        )}
        {mine && <Discard act={act} file={file} />}
        <Joining act={act} amendment={amendment} />
        <ToIt act={act} file={file} />
        {may('amendment.withdraw') && (
          <Button onClick={() => ask(true)}>
            <Trans>Снять поправку</Trans>
          </Button>
        )}
      </div>
      {tabling && <TableLate act={act} file={file} onClose={() => late(false)} />}
      {withdrawing && <Withdraw act={act} file={file} onClose={() => ask(false)} />}
    </div>
  );
}

/** An amendment to this one, while it is open; one to such a one there is not. */
function ToIt({ act, file }: { act: string; file: AmendmentFile }) {
  const { id, status, parent } = file.amendment;
  const may = useOverview(act).data?.may['amendment.draft']?.allowed === true;
  if (!may || status === 'draft' || !open.has(status) || parent !== null) return null;
  return (
    <Link href={`/a/${act}/propose?to=${id}`} asButton="plain" icon="pencil">
      <Trans>Поправка к поправке</Trans>
    </Link>
  );
}

/** A draft thrown away, asked twice. */
function Discard({ act, file }: { act: string; file: AmendmentFile }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const { discard } = useVerbs(act);
  const { run, pending, failure } = useAttempt();
  const [sure, ask] = useState(false);
  const discarded = () =>
    run(async () => {
      await discard(file.amendment);
      navigate(`/a/${act}/amendments`);
    }, t`Черновик удалён.`);
  if (!sure) {
    return (
      <Button variant="quiet" onClick={() => ask(true)}>
        <Trans>Удалить черновик</Trans>
      </Button>
    );
  }
  return (
    <>
      <Button variant="danger" pending={pending} onClick={discarded}>
        <Trans>Да, удалить</Trans>
      </Button>
      <Button variant="quiet" onClick={() => ask(false)}>
        <Trans>Оставить</Trans>
      </Button>
      <ProblemNotice failure={failure} />
    </>
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
