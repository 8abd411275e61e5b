/** How tests start Chromium. */
import { type Browser, chromium } from 'playwright-core';
import { pathOf } from './tools.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For all that a page is asked for: by itself the library waits half a minute. */
export const PATIENCE_MS = 240_000;

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: pathOf('chromium'), args: FLAGS, timeout: PATIENCE_MS });
