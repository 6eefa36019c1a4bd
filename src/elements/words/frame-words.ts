/** What a frame page says where it has no song to play. */
const japanese = {
  'no-song':
    'ここに置く曲が決まっていません。アドレスの最後に ?song=曲のフォルダー名 か ?song=https://…/song.json を書いてください。',
  'bad-song-address':
    'この曲のアドレスは開けません。?song= には、曲のフォルダー名か、https:// で始まる song.json のアドレスを書いてください。',
  'bad-song-code':
    'このアドレスの曲は読み取れません。途中で切れているかもしれません。もう一度、最後まで写してください。',
  'newer-song-code': 'このアドレスの曲は、もっと新しいプレーヤーのものです。ページを読み込み直してください。',
  'song-code-too-large': 'このアドレスの曲は大きすぎます。歌詞とカードを合わせて 5 MB までにしてください。',
  'bad-audio-address':
    'このアドレスには音声がありません。#audio=https://…&song=… の形で、音声のアドレスを最初から書いてください。',
};

export type FrameWords = typeof japanese;

const english: FrameWords = {
  'no-song': 'No song is named here. End the address with ?song=folder-name or ?song=https://…/song.json.',
  'bad-song-address':
    'The address of this song cannot be opened. After ?song= write the name of a song’s folder, or the address of its song.json, which begins with https://.',
  'bad-song-code': 'The song in this address cannot be read: its end may be missing. Copy the whole address once more.',
  'newer-song-code': 'The song in this address was written by a newer player. Reload the page.',
  'song-code-too-large': 'The song in this address is too large. Keep lyrics and cards below 5 MB.',
  'bad-audio-address':
    'This address names no audio. Write #audio=https://…&song=…, with the whole address of the audio.',
};

export const frameWordsFor = (language: string): FrameWords =>
  language.toLowerCase().startsWith('ja') ? japanese : english;
