import { enter } from '../bundle/index.js';
await enter('uploader', import.meta.dirname);
