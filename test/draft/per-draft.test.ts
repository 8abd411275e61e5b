import { describe, expect, it, vi } from 'vitest';
import { perDraft } from '../../src/draft/per-draft.ts';
import { draftOf } from '../support/tree.ts';

describe('perDraft', () => {
  it('collects once for each draft, and answers each with its own', () => {
    const collect = vi.fn(({ paragraphs }: ReturnType<typeof draftOf>) => paragraphs.map(({ text }) => text));
    const texts = perDraft(collect);
    const [one, other] = [draftOf(['một']), draftOf(['hai'])];
    expect([texts(one), texts(other), texts(one)]).toEqual([['một'], ['hai'], ['một']]);
    expect(texts(one)).toBe(texts(one));
    expect(collect).toHaveBeenCalledTimes(2);
  });

  it('remembers what is nothing, too', () => {
    const count = vi.fn(() => 0);
    const view = perDraft(count);
    const draft = draftOf([]);
    expect([view(draft), view(draft)]).toEqual([0, 0]);
    expect(count).toHaveBeenCalledOnce();
  });
});
