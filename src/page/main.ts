import { ask } from './ask.js';
import { framePicture } from './frame-picture.js';
import { listen } from './listen.js';
import { LivePage } from './live-page.js';
import type { PageData } from './page-data.js';

/** Brings a page to life: it was written with the figures of its file, and from now on answers what-ifs. */
function start(): void {
  const data: PageData = JSON.parse(document.getElementById('data')!.textContent!);
  const base = ask(data);
  if ('problems' in base) return;
  document.documentElement.classList.add('live');
  const drawing = document.getElementById('drawing');
  if (drawing) framePicture(drawing);
  listen(new LivePage(data, base.page, drawing));
}

start();
