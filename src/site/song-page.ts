import '../embed/karaoke.ts';
import { addCopyButtons } from './copy-buttons.ts';
import { tellRealAddress } from './real-address.ts';

tellRealAddress();
addCopyButtons();
