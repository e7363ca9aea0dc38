import { Trans, useLingui } from '@lingui/react/macro';
import { liveScopes } from '@/keyboard/registry';
import { Checkbox } from '@/ui/Checkbox';
import { Dialog } from '@/ui/Dialog';
import { Key } from '@/ui/Key';
import { choose, useSettings } from '@/settings/settings';

/** The keys that work on this screen now: none that do not. */
export default function Help({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const { singleKeys } = useSettings();
  const scopes = liveScopes().filter((scope) => scope.shortcuts.length > 0);
  return (
    <Dialog title={t`Клавиши этого экрана`} open onClose={onClose} wide>
      <div className="help-scopes">
        {scopes.map((scope, at) => (
          <section key={at}>
            <h3>{scope.name}</h3>
            <dl className="help-keys">
              {scope.shortcuts.map((shortcut) => (
                <div key={shortcut.chord}>
                  <dt>
                    <Key chord={shortcut.chord} />
                    <span className="vh">{shortcut.chord}</span>
                  </dt>
                  <dd>{shortcut.label}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>
            <Trans>Переходы</Trans>
          </h3>
          <dl className="help-keys">
            <div>
              <dt>
                <Key chord="f6" />
                <span className="vh">F6</span>
              </dt>
              <dd>
                <Trans>Следующая часть экрана, с Shift – предыдущая</Trans>
              </dd>
            </div>
          </dl>
        </section>
      </div>
      <Checkbox checked={singleKeys} onChange={(on) => choose({ singleKeys: on })}>
        <Trans>Клавиши из одной буквы включены</Trans>
      </Checkbox>
    </Dialog>
  );
}
