import '../embed/karaoke.ts';
