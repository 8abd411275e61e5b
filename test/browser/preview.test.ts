/** The page of `vbcheck preview` in a real browser, opened from disk. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { openBytes } from '../../src/host/node.ts';
import { readDocx } from '../../src/read/docx/index.ts';
import { fixture } from '../support/fixture.ts';
import { PATIENCE_MS, startChromium } from '../support/browser.ts';
import { folderWith } from '../support/folder.ts';
import { pageOf } from '../support/page.ts';

describe('in a browser', { tags: ['needs/chromium'] }, () => {
  let browser: Browser;
  let html: string;
  beforeAll(async () => {
    browser = await startChromium();
    ({ html } = await pageOf(readDocx(openBytes(fixture('sai/cong-van-nhieu-loi'))), { path: 'công văn.docx' }));
  });
  afterAll(async () => browser?.close());

  let problems: string[] = [];
  beforeEach(() => {
    problems = [];
    return () => expect(problems).toEqual([]);
  });

  /** Whatever the page asks for or complains about is a problem. */
  async function open(viewport = { width: 1400, height: 900 }): Promise<Page> {
    const file = join(folderWith({ 'trang.html': html }), 'trang.html');
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(PATIENCE_MS);
    onTestFinished(() => page.close());
    page.on('console', (message) => problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) problems.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  const currentOf = (page: Page): Promise<string[]> =>
    page.$$eval('.finding.current', (items) => items.map((item) => item.id));

  test('a finding leads to its words, a mark to its finding, by mouse and by keyboard', async () => {
    const page = await open();
    await page.click('#f5 .go');
    expect(await currentOf(page)).toEqual(['f5']);
    expect(await page.textContent('mark.current')).toBe('Độc lập – Tự do – Hạnh phúc');
    await page.click('mark[data-f="20"]');
    expect(await currentOf(page)).toEqual(['f20']);
    const isInSight = (): Promise<boolean> =>
      page.$eval('#f20', (item) => item.getBoundingClientRect().top >= 0 && item.getBoundingClientRect().bottom <= 900);
    await expect.poll(isInSight).toBe(true);
    await page.focus('#m6');
    await page.keyboard.press('Enter');
    expect(await currentOf(page)).toEqual(['f6']);
    expect(await page.$eval(':focus', (element) => element.closest('.finding')?.id)).toBe('f6');
    await page.keyboard.press('Enter');
    expect(await page.$eval(':focus', (element) => element.id)).toBe('m6');
  });

  test('all of a finding leads to its words; who marks its words is left alone', async () => {
    const page = await open();
    await page.click('#f5 .message');
    expect(await currentOf(page)).toEqual(['f5']);
    await page.click('#f3 .rule-id');
    expect(await currentOf(page)).toEqual(['f3']);
    const words = await page.locator('#f4 .message').boundingBox();
    if (!words) throw new Error('the message is not shown');
    await page.mouse.move(words.x + 5, words.y + 8);
    await page.mouse.down();
    await page.mouse.move(words.x + 120, words.y + 8, { steps: 5 });
    await page.mouse.up();
    expect(await page.evaluate<number>('String(getSelection()).length')).toBeGreaterThan(3);
    expect(await currentOf(page)).toEqual(['f3']);
  });

  test('a picture as wide as the paper, in an indented paragraph, fits on a telephone', async () => {
    const page = await open({ width: 390, height: 844 });
    const [picture, body] = await page.evaluate<[number, number]>(`(() => {
      document.styleSheets[0].insertRule('.tried { text-indent: 38px; margin-left: 20px }');
      const body = document.querySelector('.sheet .body');
      const paragraph = document.createElement('p');
      paragraph.className = 'tried';
      const picture = document.createElement('img');
      picture.style.cssText = 'width:453pt;aspect-ratio:16/9';
      paragraph.append(picture);
      body.append(paragraph);
      return [picture, body].map((element) => element.getBoundingClientRect().right);
    })()`);
    expect(picture).toBeLessThanOrEqual(body);
  });

  test('filters hide findings and their marks', async () => {
    const page = await open();
    const visible = (selector: string): Promise<number> => page.locator(selector).filter({ visible: true }).count();
    const all = await visible('.finding');
    const errors = await visible('.finding.error');
    const button = page.locator('button[data-value="error"]');
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await button.focus();
    await page.keyboard.press('Space');
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect([await visible('.finding'), await visible('.finding.error')]).toEqual([all - errors, 0]);
    expect(await page.textContent('#shown')).toBe(`Đang hiện ${all - errors} trong ${all} mục`);
    expect(await visible('#m3')).toBe(0);
    await button.click();
    await page.click('button[data-value="the-thuc"]');
    expect(await visible('.finding')).toBe(0);
    await page.click('button[data-value="the-thuc"]');
    await page.fill('#search', 'quoc hieu ghi');
    expect(await visible('.finding')).toBe(1);
    expect(await visible('#f3')).toBe(1);
  });

  test('lines break where they would without marks', async () => {
    const page = await open();
    const height = (): Promise<number> => page.$eval('.body', (body) => body.getBoundingClientRect().height);
    const marked = await height();
    await page.$$eval('.ns', (numbers) => numbers.forEach((number) => number.remove()));
    expect(await height()).toBe(marked);
  });

  test.each([
    [1400, 'screen'],
    [1000, 'screen'],
    [375, 'screen'],
    [1400, 'print'],
  ] as const)('numbers cover no letter and no other number: %i px, %s', async (width, media) => {
    const page = await open({ width, height: 900 });
    await page.emulateMedia({ media });
    const [count, covering] = await page.evaluate<[number, string[]]>(`(() => {
      const letters = [];
      const range = document.createRange();
      const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const text = walker.currentNode;
        for (let i = 0; i < text.data.length; i++) {
          if (text.data[i].trim() === '') continue;
          range.setStart(text, i);
          range.setEnd(text, i + 1);
          const { left, right, top, bottom, height } = range.getBoundingClientRect();
          // Letters are lower than the line that is reserved for them.
          letters.push({ left, right, top: top + height / 5, bottom: bottom - height / 5, name: text.data.slice(i, i + 9) });
        }
      }
      const numbers = [...document.querySelectorAll('.sheet .n')].filter((number) => number.checkVisibility());
      const boxes = numbers.map((number) => ({ ...number.getBoundingClientRect().toJSON(), name: number.dataset.n }));
      const covers = (a, b) => a !== b && a.left + 0.5 < b.right && b.left + 0.5 < a.right && a.top + 0.5 < b.bottom && b.top + 0.5 < a.bottom;
      const found = boxes.flatMap((box) => [...letters, ...boxes].filter((other) => covers(box, other)).map((other) => box.name + ' ' + other.name));
      return [boxes.length, found];
    })()`);
    expect(count).toBeGreaterThan(15);
    expect(covering).toEqual([]);
  });

  test('numbers stay on the paper, beside their lines', async () => {
    const page = await open();
    const far = await page.evaluate<string[]>(`[...document.querySelectorAll('.sheet .ns')].flatMap((numbers) => {
      const [paper, anchor, own] = [numbers.closest('.sheet'), numbers, numbers.firstElementChild].map((each) => each.getBoundingClientRect());
      const isBeside = own.top < anchor.bottom && own.bottom > anchor.top;
      return isBeside && own.left >= paper.left && own.right <= paper.right ? [] : [numbers.textContent + own.left];
    })`);
    expect(far).toEqual([]);
  });

  test('fits on a telephone', async () => {
    const page = await open({ width: 390, height: 844 });
    expect(await page.$eval('html', (element) => element.scrollWidth)).toBeLessThanOrEqual(390);
    await page.click('.jump a[href="#findings"]');
    const top = (): Promise<number> => page.$eval('#findings', (list) => list.getBoundingClientRect().top);
    await expect.poll(top).toBeLessThan(200);
  });

  test('prints: the document with its numbers, then the list, no controls', async () => {
    const page = await open();
    await page.emulateMedia({ media: 'print' });
    const shown = (selector: string): Promise<boolean> => page.locator(selector).first().isVisible();
    expect(await Promise.all(['.sheet', '.n', '.finding', '.printed'].map(shown))).toEqual([true, true, true, true]);
    expect(await Promise.all(['.controls', '#print', '.jump'].map(shown))).toEqual([false, false, false]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // The first page is the document on its own paper.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
  });

  test('works without the script: numbers and findings are links', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    const file = join(folderWith({ 'trang.html': html }), 'trang.html');
    await page.goto(pathToFileURL(file).href);
    await page.click('#f5 .go');
    expect(page.url()).toMatch(/#m5$/);
    expect(await page.locator('.controls').isVisible()).toBe(false);
  });
});
