import { exampleLabels } from '../../src/site/example-labels.ts';
import type { OpenSite } from './served-site.ts';

/** The code of examples of the page that tells how to embed, as a reader copies it from there. */
export async function readExamples(site: OpenSite, ...names: string[]): Promise<string[]> {
  const { page } = await site.visit({ query: 'docs/embed/' });
  const codes = await Promise.all(
    names.map((name) => page.locator(`pre[aria-label="${exampleLabels[name]?.ja}"] code`).innerText()),
  );
  await page.close();
  return codes;
}
