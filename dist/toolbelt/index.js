import { enter } from '../bundle/index.js';
await enter('toolbelt', import.meta.dirname);
