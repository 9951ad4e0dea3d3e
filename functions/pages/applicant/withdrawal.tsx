import type { Form } from '../../domain/forms/fields';
import { outcomes } from '../../domain/sop/outcomes';
import { Button } from '../parts/button';
import { Disclosure } from '../parts/disclosure';
import { FormFields } from '../parts/field-inputs';
import type { Filled } from '../parts/filled';

export const withdrawalId = 'cabut';

/** Shows the folded form for a withdrawal. Its consequence precedes its button. */
export const Withdrawal = ({
  form,
  filled,
  path,
}: {
  form: Form;
  filled: Filled & { posted?: boolean };
  path: string;
}) => (
  <section class="card no-print" id={withdrawalId}>
    <Disclosure summary="Cabut permohonan ini" open={filled.posted}>
      <p>{outcomes.withdraw.consequence} Pencabutan tidak dapat dibatalkan.</p>
      <form method="post" action={path} novalidate data-send="withdrawal" data-posted={filled.posted}>
        <FormFields form={form} filled={filled} />
        <Button kind="danger" name="outcome" value="withdraw">
          Cabut permohonan
        </Button>
      </form>
    </Disclosure>
  </section>
);
