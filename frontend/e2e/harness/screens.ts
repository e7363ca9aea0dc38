import type { Page } from 'playwright-core';
import type { Person, PersonName } from './person';

/** A screen of the product: who looks at it, where it is, and what shows that it has come. */
export interface Screen {
  name: string;
  who: PersonName | null;
  path: string | ((person: Person) => Promise<string>);
  /** Present when the screen is complete. */
  ready: string;
  /** Done before it is looked at. */
  before?: (person: Person) => Promise<void>;
  /** What that has brought, where the rest of the page is another screen: nothing else is judged again. */
  part?: string;
}

export const law = 'kii';
export const adopted = 'electronic-document';
export const developing = 'civil-readiness';

/** Paragraphs with everything an import report has to show: a number twice, a lost reference, hidden characters. */
export const doubtful = `О защите данных

Глава 1. Общие положения

Статья 1. Предмет регулирования

1. Настоящий Закон регулирует обработку данных.

2. Действие статьи 90 настоящего Закона не распространяется на личные нужды.

2. Срок обработки не превышает 30 дней.

Статья 2. Понятия

Для целей настоящего Закона используются понятия:

1) данные – сведения;

2) обработка – дейcтвие с дан\u200Bными.
`;

/** Sends a file as the page would, and gives the address of its report. */
async function sentFile(person: Person): Promise<string> {
  const id = await person.page.evaluate(async (text) => {
    const session = (await (await fetch('/api/session')).json()) as { csrf: string };
    const form = new FormData();
    form.set('file', new File([text], 'проект-закона.txt', { type: 'text/plain' }));
    const answer = await fetch('/api/imports', {
      method: 'POST',
      body: form,
      headers: { 'X-CSRF-Token': session.csrf, 'Idempotency-Key': crypto.randomUUID() },
    });
    return ((await answer.json()) as { id: string }).id;
  }, doubtful);
  return `/imports/${id}`;
}

/** The conclusion an expert of the demonstration has begun. */
async function begun(person: Person): Promise<string> {
  const id = await person.page.evaluate(async (act) => {
    const answer = await fetch(`/api/acts/${act}/conclusions`);
    const { conclusions } = (await answer.json()) as { conclusions: { id: string; status: string }[] };
    return conclusions.find((one) => one.status === 'draft')?.id;
  }, law);
  return `/a/${law}/opinions/${id}`;
}

const annotated = 'art_14__para_3';

export const screens: Screen[] = [
  { name: 'sign-in', who: null, path: '/sign-in', ready: '.demo-person' },
  { name: 'home', who: 'executiveSecretary', path: '/', ready: 'main h1' },
  { name: 'registry', who: 'memberBy', path: '/acts', ready: '.act' },
  { name: 'registry-nothing-left', who: 'memberBy', path: '/acts?words=кибер&stage=council', ready: '.empty' },
  { name: 'new-act', who: 'secretariat', path: '/acts/new', ready: '.dossier form' },
  { name: 'import', who: 'secretariat', path: '/acts/import', ready: '.import-begin form' },
  { name: 'import-report', who: 'secretariat', path: sentFile, ready: '.import-row' },
  {
    name: 'import-correcting',
    who: 'secretariat',
    part: '.row-editor',
    path: sentFile,
    ready: '.import-row',
    before: async ({ keys, page }) => {
      await keys.press('J', 'J', 'J', 'E');
      await page.locator('.row-editor').waitFor();
    },
  },
  { name: 'overview', who: 'memberBy', path: `/a/${law}`, ready: '.events li' },
  { name: 'workspace', who: 'memberBy', path: `/a/${law}/text#${annotated}`, ready: `#${annotated} ins` },
  {
    name: 'editor',
    who: 'memberBy',
    part: '.amending',
    path: `/a/${law}/text?do=text#${annotated}`,
    ready: '.ProseMirror',
    before: async ({ keys, page }) => {
      await page.locator('.ProseMirror').focus();
      await keys.press('Ctrl+End');
      await keys.type(' Отчёт не публикуется.');
      await page.locator('.instruction-words', { hasText: /\d/ }).first().waitFor();
    },
  },
  {
    name: 'what-if',
    who: 'memberBy',
    part: '.suppose',
    path: `/a/${law}/text#${annotated}`,
    ready: `#${annotated} ins`,
    before: async ({ keys, page }) => {
      await page.locator(`#${annotated}`).focus();
      await keys.press('W');
      await page.locator('.suppose').waitFor();
    },
  },
  {
    name: 'sources',
    who: 'memberBy',
    part: '.provenance',
    path: `/a/${law}/text#${annotated}`,
    ready: `#${annotated} ins`,
    before: async ({ keys, page }) => {
      await page.locator(`#${annotated}`).focus();
      await keys.press('B');
      await page.locator('.provenance .runs').waitFor();
    },
  },
  {
    name: 'pasted-instruction',
    who: 'memberBy',
    path: `/a/${law}/propose`,
    ready: '.pasting textarea',
    before: async ({ keys, page }) => {
      await page.locator('.pasting textarea').focus();
      await keys.type('часть 3 статьи 14 исключить');
      await page.locator('.pasting-good').waitFor();
    },
  },
  { name: 'alike', who: 'memberBy', path: `/a/${law}/alike`, ready: 'main h2' },
  { name: 'amendments', who: 'chair', path: `/a/${law}/amendments`, ready: '.am' },
  { name: 'amendment', who: 'memberBy', path: `/a/${law}/am/1`, ready: 'main h2' },
  { name: 'sitting', who: 'chair', path: `/a/${law}/sitting`, ready: 'main h2' },
  { name: 'opinions', who: 'memberBy', path: `/a/${law}/opinions`, ready: '.conclusion' },
  { name: 'summary', who: 'developer', path: `/a/${law}/opinions?view=summary`, ready: '.summary' },
  { name: 'experts', who: 'developer', path: `/a/${law}/opinions?view=experts`, ready: '.shares' },
  { name: 'my-remarks', who: 'expert', path: '/remarks', ready: '.my-remarks' },
  { name: 'conclusion', who: 'expert', path: begun, ready: '.passage' },
  { name: 'gate', who: 'executiveSecretary', path: `/a/${law}/gate`, ready: '.conditions li' },
  {
    name: 'gate-postponing',
    who: 'executiveSecretary',
    part: '[role=dialog]',
    path: `/a/${law}/gate`,
    ready: '.other-moves',
    before: async (person) => {
      await person.page.locator('.other-moves button').first().focus();
      await person.keys.press('Enter');
      await person.page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'gate-exception',
    who: 'executiveSecretary',
    part: '[role=dialog]',
    path: `/a/${law}/gate`,
    ready: '.conditions li',
    before: async ({ page }) => {
      await page.getByRole('button', { name: /исключения|exception/ }).first().press('Enter');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'gate-inviting',
    who: 'executiveSecretary',
    path: `/a/${law}/gate`,
    ready: '.conditions li',
    before: async ({ page }) => {
      await page.getByRole('button', { name: /^(Пригласить|Invite)/ }).press('Enter');
      await page.locator('form').first().waitFor();
    },
  },
  {
    name: 'vote-in-parts',
    who: 'headBy',
    part: '[role=dialog]',
    path: `/a/${law}/amendments`,
    ready: '.am',
    before: async ({ page }) => {
      await page.locator('.am-verbs button').first().press('Enter');
      await page.getByRole('dialog').locator('.law').first().waitFor();
    },
  },
  { name: 'meetings', who: 'chair', path: '/meetings', ready: 'main h1' },
  { name: 'convening', who: 'chair', path: '/meetings/new', ready: '.convene' },
  { name: 'people', who: 'secretariat', path: '/people', ready: 'main h1' },
  { name: 'history', who: 'memberBy', path: `/a/${law}/history`, ready: '.events li' },
  { name: 'compare', who: 'memberBy', path: `/a/${adopted}/compare?from=1&to=2`, ready: '.change[data-changed]' },
  { name: 'clause-history', who: 'memberBy', path: `/a/${adopted}/history/art_4__para_1`, ready: '.editions li' },
  { name: 'adopted', who: 'memberBy', path: `/a/${adopted}/adopted`, ready: 'main h2' },
  { name: 'numbering', who: 'legalEditor', path: `/a/${adopted}/numbering`, ready: 'main h2' },
  { name: 'programme', who: 'developer', path: '/programme', ready: '.stave-line' },
  { name: 'rules', who: 'secretariat', path: `/a/${law}/rules`, ready: '.rules img' },
  { name: 'procedure', who: 'memberBy', path: '/procedure', ready: '.rules img' },
  { name: 'settings', who: 'memberBy', path: '/settings', ready: 'main h1' },
  { name: 'not-found', who: 'memberBy', path: '/a/no-such-act', ready: 'main h1' },
];

/** Goes to a screen and waits until it is complete. */
export async function visit(person: Person, screen: Screen): Promise<void> {
  const path = typeof screen.path === 'string' ? screen.path : await screen.path(person);
  await person.goTo(path);
  await person.page.locator(screen.ready).first().waitFor();
  await still(person.page);
  await screen.before?.(person);
  await person.page.evaluate(() => document.fonts.ready);
}

/** Waits until nothing is being fetched and nothing has changed for a while (the live stream is never idle). */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let changed = performance.now();
    const watch = new MutationObserver(() => (changed = performance.now()));
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    const quiet = () => performance.now() - changed > 300 && !document.querySelector('.skeleton, [aria-busy="true"]');
    while (!quiet()) await new Promise((resolve) => setTimeout(resolve, 50));
    watch.disconnect();
  });
}
