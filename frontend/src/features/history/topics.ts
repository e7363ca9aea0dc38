export type Topic = 'all' | 'stage' | 'text' | 'amendment' | 'remark';

const topics: Record<string, Topic> = {
  act: 'stage',
  stage: 'stage',
  fact: 'stage',
  sitting: 'stage',
  round: 'stage',
  version: 'text',
  text: 'text',
  import: 'text',
  amendment: 'amendment',
  decision: 'amendment',
  thread: 'remark',
  comment: 'remark',
  conclusion: 'remark',
  remark: 'remark',
};

/** Whether an event of this kind belongs to a topic: by the noun its name begins with. */
export function about(topic: Topic, kind: string): boolean {
  return topic === 'all' || topics[kind.split('.')[0] ?? ''] === topic;
}
