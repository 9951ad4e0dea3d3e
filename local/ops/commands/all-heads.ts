import type { CaseHead } from '../../../functions/domain/case/records';
import type { Register } from '../../../functions/ports/register';

/** Yields every case on these shelves of the register, page by page. */
export async function* allHeads(register: Register, shelves: readonly string[], limit = 100): AsyncGenerator<CaseHead> {
  let before: string | undefined;
  do {
    const { heads, next } = await register.page(shelves, { limit, before });
    yield* heads;
    before = next;
  } while (before);
}
