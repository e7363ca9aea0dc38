import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Named } from '@/reading/Named';
import type { Profile } from './api';
import { Documents } from './Documents';
import { Drawing } from './Drawing';
import { Bodies, Numbers } from './Numbers';
import { Stages } from './Stages';
import './rules.css';

interface Props {
  profile: Profile;
  /** Where the drawing is. */
  drawing: string;
  /** The stage at which the act stands, whose rules these are. */
  present?: string;
  level: 'h1' | 'h2';
  children?: ReactNode;
}

/** Rules of procedure, drawn and in words. */
export function Procedure({ profile, drawing, present, level: Heading, children }: Props) {
  return (
    <div className="page rules stack">
      <header className="stack-tight">
        <Heading>
          <Trans>
            Правила процедуры <Named name={profile.name} />, версия {profile.version}
          </Trans>
        </Heading>
        <p className="muted">
          <Trans>Сроки кончаются в 24:00 по времени {profile.zone}.</Trans>
        </p>
      </header>
      {children}
      <Drawing address={drawing} />
      <Stages profile={profile} present={present} />
      <Documents profile={profile} />
      <Bodies profile={profile} />
      <Numbers profile={profile} />
    </div>
  );
}
