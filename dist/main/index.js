import { enter } from '../bundle/index.js';
await enter('main', import.meta.dirname);
