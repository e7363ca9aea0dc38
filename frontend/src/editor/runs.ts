/** Words that stayed, went or came; the server tells them apart, the editor draws them. */
export interface Run {
  op: 'same' | 'del' | 'ins';
  text: string;
}

/** The text after the change. */
export function after(runs: readonly Run[]): string {
  return runs.flatMap((run) => (run.op === 'del' ? [] : [run.text])).join('');
}

/** Offsets in the text after the change: what came, and where what went used to stand. */
export interface Placed {
  op: 'del' | 'ins';
  from: number;
  to: number;
  text: string;
}

/** Where each change stands in the text after the change. */
export function placed(runs: readonly Run[]): Placed[] {
  let at = 0;
  return runs.flatMap((run): Placed[] => {
    const from = at;
    if (run.op !== 'del') at += run.text.length;
    return run.op === 'same' ? [] : [{ op: run.op, from, to: at, text: run.text }];
  });
}
