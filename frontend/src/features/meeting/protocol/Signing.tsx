import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { after } from '@/api/after';
import { useMeetingWrite } from '@/api/meeting';
import type { Protocol } from '@/api/meeting';
import { MayButton } from '@/reading/MayButton';
import { ProblemNotice } from '@/reading/ProblemNotice';
import { announce } from '@/ui/announce';
import { Button } from '@/ui/Button';
import { Dialog } from '@/ui/Dialog';

/** Two persons sign, the chair and the secretary; with the second signature the protocol is closed. */
export function Signing({ meeting, protocol }: { meeting: string; protocol: Protocol }) {
  const { t } = useLingui();
  const [as, sign] = useState<'chair' | 'secretary' | null>(null);
  const write = useMeetingWrite();
  if (protocol.status === 'signed') return null;
  const left = (['chair', 'secretary'] as const).filter((part) => !protocol.signatures.some((one) => one.capacity === part));
  const open = protocol.missing.some((code) => !code.endsWith('-not-signed'));
  const verbs = { chair: t`Подписать как председатель`, secretary: t`Подписать как секретарь` };
  const put = () =>
    after(
      write.mutateAsync({ method: 'POST', path: `/meetings/${meeting}/protocol/signatures`, body: { hash: protocol.hash, as } }),
      () => {
        announce(t`Протокол подписан вами.`);
        sign(null);
      },
    );
  return (
    <section className="stack-tight">
      <h3>
        <Trans>Подписи</Trans>
      </h3>
      <p className="muted">
        <Trans>Подписывают двое: председатель и секретарь. После второй подписи протокол закрыт.</Trans>
      </p>
      {left.map((part) => (
        <p key={part} className="row">
          <MayButton
            may={protocol.may['protocol.sign']}
            variant={open ? 'plain' : 'primary'}
            blocked={open ? t`сначала то, чего не хватает` : undefined}
            onClick={() => sign(part)}
          >
            {verbs[part]}
          </MayButton>
        </p>
      ))}
      {as && (
        <Dialog
          open
          title={verbs[as]}
          onClose={() => sign(null)}
          actions={
            <Button variant="primary" pending={write.isPending} onClick={put}>
              <Trans>Подписать</Trans>
            </Button>
          }
        >
          <p>
            <Trans>Вы подписываете протокол в том виде, в каком он на странице: его отпечаток входит в подпись.</Trans>
          </p>
          <ProblemNotice failure={write.error} />
        </Dialog>
      )}
    </section>
  );
}
