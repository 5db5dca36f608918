// One browser for all parts. Scripts are off unless a part asks for them: the site needs none.
import { chromium } from 'playwright-core';

let browser;

export async function open_browser() {
  browser ??= await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

export async function close_browser() {
  await browser?.close();
  browser = undefined;
}

// Calls work(page) with a fresh context; what the browser complained of and what it asked for stand in page.seen.
export async function with_page(options, work) {
  const context = await (await open_browser()).newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false, ...options });
  try {
    const page = await context.newPage();
    page.seen = { complaints: [], requests: [] };
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) page.seen.complaints.push(line.text());
    });
    page.on('pageerror', (error) => page.seen.complaints.push(String(error)));
    page.on('request', (request) => page.seen.requests.push(request.url()));
    return await work(page);
  } finally {
    await context.close();
  }
}
