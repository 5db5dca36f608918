// A picture of a page: node shot.mjs ADDRESS FILE.png [WIDTH] [light|dark] [HEIGHT]; without a height, all of it.
import { chromium } from 'playwright-core';

const [address, file, width = '1280', theme = 'light', height] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
});
const page = await browser.newPage({ viewport: { width: Number(width), height: Number(height ?? 900) }, colorScheme: theme });
page.on('console', (line) => console.error(line.text()));
await page.goto(address);
await page.screenshot({ path: file, fullPage: !height });
await browser.close();
