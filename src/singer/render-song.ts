import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrangementOf } from './band/bands.ts';
import { exportSong } from './mix/export.ts';
import { mixSong } from './mix/mix.ts';
import { renderBand } from './render-band.ts';
import type { Score } from './score.ts';
import { replaceFiles } from './song-folder.ts';
import { renderVoices } from './voice/render-voice.ts';
import { withWorkFolder } from './work-folder.ts';
import { formatScoreLyrics } from './write-lyrics.ts';

/** Says what is being done. */
export type Tell = (message: string) => void;

/** Sings and plays a score, and puts lyrics and audio into its folder once all of it is made. */
export const renderSong = (score: Score, folder: string, tell: Tell) =>
  withWorkFolder(async (work) => {
    const arrangement = arrangementOf(score.band);
    tell(`The band plays: ${score.band}, ${Object.keys(arrangement.stems).join(', ')}.`);
    const stems = await renderBand(score, arrangement, work);
    tell('The voice sings: lead, double and harmony.');
    const voices = await renderVoices(score, work, ({ done, all }) => tell(`Sung: ${done} of ${all} sections.`));
    tell('The mix.');
    const mix = await mixSong(score, arrangement, voices, stems, work);
    tell('The master, and the files: song.m4a, song.opus, instrumental.m4a, stems.m4a.');
    const files = await exportSong(mix, score.title, work);
    const lyrics = join(work, 'lyrics.lrc');
    await writeFile(lyrics, formatScoreLyrics(score));
    await replaceFiles([...files, lyrics], folder);
  });
