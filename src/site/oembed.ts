import { embedCode, frameSize, songFacts } from './embed-code.ts';
import type { AbsoluteAddresses } from './song-addresses.ts';
import { sharePicture, siteName } from './song-head.ts';
import type { SongText } from './song-text.ts';

/** What editors of other sites make of the bare address of a song's page: https://oembed.com, type «rich». */
export interface OEmbed {
  version: '1.0';
  type: 'rich';
  title: string;
  author_name?: string;
  provider_name: string;
  provider_url: string;
  html: string;
  width: number;
  height: number;
  thumbnail_url: string;
  thumbnail_width: number;
  thumbnail_height: number;
}

export function createOEmbed({ song }: SongText, addresses: AbsoluteAddresses): OEmbed {
  return {
    version: '1.0',
    type: 'rich',
    title: song.title,
    ...(song.artist && { author_name: song.artist }),
    provider_name: siteName,
    provider_url: addresses.root,
    html: embedCode(songFacts(song, addresses), 'frame'),
    ...frameSize,
    thumbnail_url: addresses.song + sharePicture.name,
    thumbnail_width: sharePicture.width,
    thumbnail_height: sharePicture.height,
  };
}
