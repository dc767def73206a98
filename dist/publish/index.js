import { enter } from '../bundle/index.js';
await enter('publish', import.meta.dirname);
