import { defineTags } from '../elements/define.ts';

defineTags();
