import { expect, test } from 'vitest';
import { crawlerFiles } from '../../src/site/site-files.ts';

test.each(['https://me.example/x', 'https://me.example/x/'])('crawlers are told the pages of %s', (site) => {
  const files = crawlerFiles(site, ['/index.html', '/a&b/index.html']);
  expect(files['robots.txt']).toContain('\nSitemap: https://me.example/x/sitemap.xml\n');
  const pages = Array.from(files['sitemap.xml']?.matchAll(/<loc>(.*?)<\/loc>/g) ?? [], ([, address]) => address);
  expect(pages).toEqual(['https://me.example/x/', 'https://me.example/x/a&amp;b/']);
});
