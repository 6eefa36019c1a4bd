import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SectionJob, SungSection } from './render-section.ts';
import type { Answer } from './sing-sections.ts';

const singer = fileURLToPath(new URL('sing-sections.ts', import.meta.url));

/** Node 20 reads no TypeScript by itself. Its worker threads cannot be taught to, so that these are processes. */
const readsTypeScript = ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href];

/**
 * Sings sections on all cores at once.
 * @param onSung told after each section
 * @returns what is sung, in the order of the jobs
 * @throws {Error} the first one that a section fails with; the others are then given up
 */
export async function renderSections(jobs: readonly SectionJob[], onSung: () => void): Promise<SungSection[]> {
  const sung: SungSection[] = [];
  const waiting = jobs.entries();
  const singers = Array.from({ length: Math.min(jobs.length, availableParallelism()) }, startSinger);
  try {
    await Promise.all(
      singers.map(async (process) => {
        for (const [index, job] of waiting) {
          // oxlint-disable-next-line no-await-in-loop -- a process sings one section after the other
          sung[index] = await singIn(process, job);
          onSung();
        }
      }),
    );
    return sung;
  } finally {
    for (const process of singers) process.kill();
  }
}

const startSinger = () => fork(singer, { execArgv: readsTypeScript, serialization: 'advanced' });

const singIn = (process: ChildProcess, job: SectionJob) =>
  new Promise<SungSection>((resolve, reject) => {
    const onExit = () => reject(new Error('A process that was singing has ended.'));
    process.once('exit', onExit);
    process.once('message', (answer: Answer) => {
      process.off('exit', onExit);
      if ('sung' in answer) resolve(answer.sung);
      else reject(new Error(answer.fault));
    });
    process.send(job);
  });
