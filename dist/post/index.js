import { enter } from '../bundle/index.js';
await enter('post', import.meta.dirname);
