import { type SectionJob, type SungSection, renderSection } from './render-section.ts';

/** What this process answers to each job that it is sent. */
export type Answer = { sung: SungSection } | { fault: string };

async function answer(job: SectionJob): Promise<Answer> {
  try {
    return { sung: await renderSection(job) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

process.on('message', async (job: SectionJob) => process.send?.(await answer(job)));
