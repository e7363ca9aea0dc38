import { asProblem } from '@/api/problem';
import type { Problem } from '@/api/problem';

/** Where the words are, for the reader to see at every moment. */
export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** No answer from the server: kept on this device, sent when it answers. */
  | { kind: 'local' }
  /** Somebody saved this draft elsewhere; nothing is overwritten. */
  | { kind: 'stale'; problem: Problem }
  /** The server refuses these words; they are kept on this device. */
  | { kind: 'refused'; problem: Problem }
  /** Not even this device keeps them: copy the text. */
  | { kind: 'lost' };

export interface Written {
  id: string;
  revision: number;
}

/** A draft as the device keeps it until the server has all of it. */
export interface Record<Content> {
  content: Content;
  /** The draft on the server, once it is there. */
  draft: Written | null;
  /** What was sent to make the draft and under which key: sent again, it makes no second one. */
  creation: { key: string; content: Content } | null;
  at: number;
}

export interface Means<Content> {
  keep: (record: Record<Content>) => Promise<void>;
  forget: () => Promise<void>;
  create: (content: Content, key: string) => Promise<Written>;
  revise: (content: Content, draft: Written) => Promise<Written>;
  /** Takes back a draft that another now stands in place of. */
  discard?: (draft: Written) => Promise<unknown>;
  newKey: () => string;
  now: () => number;
  tell: (state: SaveState) => void;
}

const pause = 700;
const again = 5_000;

/** Saves a draft as it is typed: on this device first, then on the server, one request at a time, the latest words last. */
export class Autosave<Content> {
  private wanted: Content | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private creation: Record<Content>['creation'] = null;
  private replaced: Written | null = null;

  constructor(
    private readonly means: Means<Content>,
    public draft: Written | null = null,
  ) {}

  /** Goes on with what this device kept from an earlier visit. */
  resume(record: Record<Content>): void {
    this.draft = record.draft;
    this.creation = record.creation;
    this.change(record.content);
  }

  /** Newer words. They are on the device at once and on the server within a second. */
  change(content: Content): void {
    this.wanted = content;
    this.means.tell({ kind: 'saving' });
    void this.keep();
    this.later(pause);
  }

  /** Goes on from another revision, because the person decided that these words replace it. */
  adopt(draft: Written): void {
    this.draft = draft;
    this.later(0);
  }

  /** Makes another draft of the words, and takes the one there was back once the other is on the server. */
  async anew(content: Content): Promise<void> {
    await this.flush();
    this.replaced ??= this.draft;
    this.draft = null;
    this.creation = null;
    this.change(content);
    await this.flush();
  }

  /** Sends what is not yet sent; true when the server has the latest words. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.running) await this.running;
    if (this.wanted !== null) await this.run();
    return this.wanted === null;
  }

  /** Whether some words are not on the server. */
  get unsent(): boolean {
    return this.wanted !== null;
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private later(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), wait);
  }

  private run(): Promise<void> {
    this.running ??= this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async send(): Promise<void> {
    const content = this.wanted;
    if (content === null) return;
    try {
      this.draft = await this.write(content);
      this.creation = null;
      await this.takeBack();
    } catch (failure) {
      this.failed(asProblem(failure));
      return;
    }
    if (this.wanted !== content) {
      this.later(0);
      return;
    }
    this.wanted = null;
    await this.means.forget().catch(() => undefined);
    this.means.tell({ kind: 'saved', at: this.means.now() });
  }

  private async takeBack(): Promise<void> {
    const { replaced } = this;
    this.replaced = null;
    if (replaced) await this.means.discard?.(replaced);
  }

  private async write(content: Content): Promise<Written> {
    if (this.draft) return this.means.revise(content, this.draft);
    this.creation ??= { key: this.means.newKey(), content };
    await this.keep();
    const { key, content: first } = this.creation;
    const made = await this.means.create(first, key);
    return JSON.stringify(first) === JSON.stringify(content) ? made : this.means.revise(content, made);
  }

  private failed(problem: Problem): void {
    if (problem.status === 0 || problem.status >= 500) {
      this.means.tell({ kind: 'local' });
      this.later(again);
      return;
    }
    // Refused words made no draft: the next ones begin under a key of their own, or go on with the one there was.
    this.creation = null;
    this.draft ??= this.replaced;
    this.replaced = null;
    this.means.tell({ kind: problem.status === 412 ? 'stale' : 'refused', problem });
  }

  private async keep(): Promise<void> {
    if (this.wanted === null) return;
    const record = { content: this.wanted, draft: this.draft, creation: this.creation, at: this.means.now() };
    await this.means.keep(record).catch(() => this.means.tell({ kind: 'lost' }));
  }
}
