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

export const startChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: pathOf('chromium'), args: FLAGS, timeout: 120_000 });
