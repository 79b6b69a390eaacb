import { buildPage } from './buildPage';
import { openBrowser } from './openBrowser';
import { serveBuild } from './serveBuild';

/** `npm start`: builds when something changed, serves the page, opens it where there is a screen. */
async function start(): Promise<void> {
  const folder = await buildPage(console.log);
  const server = await serveBuild(folder, Number(process.env['PORT'] ?? 3000));
  console.log(`绩效申报助手：${server.origin}/\n按 Ctrl+C 停止。`);
  openBrowser(`${server.origin}/`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(() => process.exit(0));
    });
  }
}

void start();
