import { join } from 'node:path';
import { createOEmbed } from './oembed.ts';
import { drawSharePicture } from './share-picture.ts';
import { songAddresses, songPagePath } from './song-addresses.ts';
import { findSongFolders, readSongFolder } from './song-folder.ts';
import { sharePicture } from './song-head.ts';

export interface SongExtrasOptions {
  /** The folder of the song folders. */
  songs: string;
  /** The absolute address of the site's root, where it is known. */
  site?: string | undefined;
}

/** A file that stands beside a song's page and is made from the song. */
export interface SongExtra {
  /** Its path in the site, without the leading slash. */
  fileName: string;
  type: string;
  make: () => Promise<string | Uint8Array>;
}

/** Those of all songs. */
export async function allExtras(options: SongExtrasOptions): Promise<SongExtra[]> {
  return (await findSongFolders(options.songs)).flatMap((folder) => songExtras(folder, options));
}

/** What others read of a song: its picture, and, where it is known where the site stands, how to embed it. */
function songExtras(folder: string, { songs, site }: SongExtrasOptions): SongExtra[] {
  const place = join(songs, folder);
  const picture = {
    fileName: `songs/${folder}/${sharePicture.name}`,
    type: 'image/png',
    make: async () => drawSharePicture(await readSongFolder(place), place),
  };
  const { absolute } = songAddresses(folder, songPagePath(folder), site);
  if (!absolute) return [picture];
  const offer = async () => `${JSON.stringify(createOEmbed(await readSongFolder(place), absolute), null, 2)}\n`;
  return [picture, { fileName: `songs/${folder}/oembed.json`, type: 'application/json; charset=utf-8', make: offer }];
}
