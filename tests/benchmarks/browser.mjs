// Opens one page in headless Chromium as a demonstration person, several times, and prints what it took, as JSON.
//
//   node browser.mjs '{"address": …, "person": id | null, "path": "/a/…", "ready": selector, "key": "j", "answer": selector, "times": 3}'
//
// `ms`: from the start of the navigation until the page shows `ready` and has answered a key with `answer`, each time in
// a fresh context without a cache. `files`: the scripts, styles and the page itself, with their size after gzip.
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

const { chromium } = createRequire(new URL('../../frontend/package.json', import.meta.url))('playwright-core');
const asked = JSON.parse(process.argv[2]);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

/** Signs in as a demonstration person, through the same routes as the page. */
async function signIn(context) {
  const session = await (await context.request.get(`${asked.address}/api/session`)).json();
  const answer = await context.request.post(`${asked.address}/api/demo/sign-in`, {
    data: { person: asked.person },
    headers: { 'X-CSRF-Token': session.csrf, Origin: asked.address },
  });
  if (!answer.ok()) throw new Error(`sign-in: ${answer.status()} ${await answer.text()}`);
}

async function open() {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1440, height: 900 } });
  if (asked.person) await signIn(context);
  const page = await context.newPage();
  const answers = [];
  page.on('response', (response) => answers.push(response));
  await page.goto(asked.address + asked.path, { waitUntil: 'commit' });
  await page.waitForSelector(asked.ready, { timeout: 60_000 });
  const shown = await page.evaluate(() => performance.now());
  const deadline = Date.now() + 60_000;
  while (asked.answer && (await page.locator(asked.answer).count()) === 0) {
    if (Date.now() > deadline) throw new Error(`no answer to the key ${asked.key}`);
    await page.keyboard.press(asked.key);
    await page.waitForTimeout(10);
  }
  const ms = await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(performance.now()))));
  await page.waitForLoadState('networkidle');
  const files = {};
  for (const answer of answers) {
    if (!['document', 'script', 'stylesheet'].includes(answer.request().resourceType())) continue;
    files[new URL(answer.url()).pathname] = gzipSync(await answer.body(), { level: 9 }).length;
  }
  await context.close();
  return { shown, ms, files };
}

try {
  const runs = [];
  for (let time = 0; time < asked.times; time += 1) runs.push(await open());
  console.log(JSON.stringify(runs));
} finally {
  await browser.close();
}
