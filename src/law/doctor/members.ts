/** A map of a workflow file, asked by name. What has another shape than GitHub takes is a complaint. */

import type { YamlMap, YamlTree } from '../../yaml/yaml-tree.ts';
import type { Field, Place, Text } from './workflow.ts';

export type Members = {
  readonly place: Place;
  readonly value: (name: string) => YamlTree | undefined;
  /** Of the key. */
  readonly placeOf: (name: string) => Place | undefined;
  readonly text: (name: string) => Text | undefined;
  readonly map: (name: string) => YamlMap | undefined;
  /** A map of scalars; one expression in place of the map is a field without a name. */
  readonly fields: (name: string) => readonly Field[];
  readonly maps: (name: string) => readonly Members[];
  readonly complain: (what: string) => void;
};

/** Of one `env`, `with` or `outputs`: they are followed from one to the next, for every step anew. */
const mostFields = 256;

export function openMap(tree: YamlMap, complaints: string[]): Members {
  const entries = new Map(tree.entries.map((entry) => [entry.key, entry]));
  const value = (name: string): YamlTree | undefined => entries.get(name)?.value;
  const complainAt = ({ line, column }: Place, what: string) =>
    void complaints.push(`line ${line}, column ${column}: ${what}`);
  return {
    place: tree.place,
    value,
    placeOf: (name) => entries.get(name)?.place,
    text: (name) => {
      const found = value(name);
      if (found === undefined || found.type === 'text') return found;
      complainAt(found.place, `${name} must be text`);
      return undefined;
    },
    map: (name) => {
      const found = value(name);
      if (found === undefined || found.type === 'map') return found;
      complainAt(found.place, `${name} must be a map`);
      return undefined;
    },
    fields: (name) => {
      const found = value(name);
      if (found === undefined) return [];
      if (found.type === 'map' && found.entries.length > mostFields) {
        complainAt(found.place, `${name} has more than ${mostFields} entries`);
        return [];
      }
      if (found.type === 'map')
        return readFields(found, (place, what) => complainAt(place, `${name}: ${what}`));
      if (found.type === 'text')
        return found.text === '' ? [] : [{ name: '', place: found.place, value: found }];
      complainAt(found.place, `${name} must be a map`);
      return [];
    },
    maps: (name) => {
      const found = value(name);
      if (found === undefined) return [];
      const items = found.type === 'list' ? found.items : [];
      if (found.type !== 'list') complainAt(found.place, `${name} must be a list`);
      return items.flatMap((item) => {
        if (item.type === 'map') return [openMap(item, complaints)];
        complainAt(item.place, `${name}: each must be a map`);
        return [];
      });
    },
    complain: (what) => complainAt(tree.place, what),
  };
}

function readFields({ entries }: YamlMap, complain: (place: Place, what: string) => void): readonly Field[] {
  return entries.flatMap(({ key, place, value }) => {
    if (value.type === 'text') return [{ name: key, place, value }];
    complain(value.place, `${JSON.stringify(key.slice(0, 60))} must be text`);
    return [];
  });
}
