import '../embed/karaoke.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { tellRealAddress } from './real-address.ts';
import { startSongMaker } from './song-maker.ts';
import { startThemePlayground } from './theme-playground.ts';

tellRealAddress();
addCopyButtons();
startSongMaker();
startThemePlayground();
