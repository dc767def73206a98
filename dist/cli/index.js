#!/usr/bin/env node
import { enter } from '../bundle/index.js';
await enter('cli', import.meta.dirname);
