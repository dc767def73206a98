/** The answer, and all that was said to the model and by it. */

import { toSize } from '../../size.ts';
import { toStepName } from './log-lines.ts';
import { type Child, make, makeFold, makeSection } from './make.ts';
import type { RunStory } from './run-story.ts';
import { showText } from './shown-text.ts';
import { showWords } from './shown-words.ts';
import { answerOf, type SeenMessage, type SeenReply } from './transcript.ts';
import { toCounted } from './words.ts';

export function showAnswer({ transcript }: RunStory): HTMLElement | undefined {
  const answer = answerOf(transcript);
  if (answer === '') return undefined;
  return makeSection({ id: 'answer', title: 'Answer' }, [
    make('div', { class: 'sheet' }, [showText(answer, 'prose')]),
  ]);
}

export function showConversation({ transcript }: RunStory): HTMLElement | undefined {
  const { messages, replies } = transcript;
  if (messages.length + replies.length === 0) return undefined;
  return makeSection({ id: 'conversation', title: 'Conversation' }, [
    makeFold({ summary: [`What the model was told first: ${toCounted(messages.length, 'message')}`] }, () =>
      messages.map(showMessage),
    ),
    makeFold({ summary: [`What it replied: ${toCounted(replies.length, 'text')}`] }, () =>
      replies.map(showReply),
    ),
  ]);
}

const showMessage = ({ stage, role, content }: SeenMessage): Child =>
  makeFold(
    {
      class: 'inner',
      summary: [
        showWords(role, 40),
        make('span', { class: 'quiet' }, [
          ` ${stage === 'prestage' ? 'pre-stage' : 'main'}, ${sizeOf(content)}`,
        ]),
      ],
    },
    () => [showText(content, 'prose')],
  );

const showReply = ({ stage, step, text, calls }: SeenReply): Child =>
  make('div', { class: 'reply' }, [
    make('h3', {}, [
      `Step ${toStepName(step, stage)}`,
      make('span', { class: 'quiet' }, [
        calls.length === 0 ? '' : ` asks for ${toCounted(calls.length, 'call')}`,
      ]),
    ]),
    showText(text, 'prose'),
  ]);

const sizeOf = (text: string): string => toSize(new TextEncoder().encode(text).length);
