/** Server-sent events out of bytes: https://html.spec.whatwg.org/multipage/server-sent-events.html, only its data. */

/**
 * The data of each event, whatever borders the bytes come in. An event at the end without its blank line
 * counts too: whether a stream is whole is judged by what it says, not by its framing.
 */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  let data: string[] = [];
  for await (const line of readLines(chunks)) {
    if (line === '') {
      if (data.length > 0) yield data.join('\n');
      data = [];
    } else if (line.startsWith('data:')) {
      data.push(line.slice(line.startsWith('data: ') ? 6 : 5));
    }
  }
  if (data.length > 0) yield data.join('\n');
}

/** Only new text is searched for an end of line, so that a flood without one costs linear time. */
async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, void> {
  const decoder = new TextDecoder();
  let line = '';
  let afterReturn = false;
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    // A line may end in CR LF, and a chunk between the two.
    let from = afterReturn && text.startsWith('\n') ? 1 : 0;
    const ends = /\r\n|\r|\n/g;
    ends.lastIndex = from;
    for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
      yield line + text.slice(from, end.index);
      line = '';
      from = ends.lastIndex;
    }
    line += text.slice(from);
    afterReturn = text === '' ? afterReturn : text.endsWith('\r');
  }
  line += decoder.decode();
  if (line !== '') yield line;
}
