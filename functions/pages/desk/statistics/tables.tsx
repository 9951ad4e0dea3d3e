import { openExtents } from '../../../domain/case/open-integrations';
import { factByExtent } from '../../../domain/case/step-results';
import { integrationResults } from '../../../domain/sop/integration-results';
import { outcomes, type OutcomeId } from '../../../domain/sop/outcomes';
import { stepIds, type StepId, stepOf } from '../../../domain/sop/sop';
import {
  daysText,
  failedByCount,
  failedItemsText,
  itemText,
  shareText,
  standardText,
  stepText,
} from '../../../domain/statistics/figure-texts';
import type { Figures } from '../../../domain/statistics/figures';
import { countedSteps, type Pace, paceOf } from '../../../domain/statistics/series';
import { moneyText } from '../../../domain/documents/wording';
import { Table } from '../../parts/table';

/**
 * Shows the time that each step took, or a chosen one. The applicant's time has its own row, because it does not count as the office's.
 */
export const PaceTable = ({ figures, step }: { figures: Figures; step?: StepId }) => {
  const stepsWithData = countedSteps(figures).filter((id) => !step || id === step);
  const row = (name: string, pace: Pace) => [
    name,
    `${pace.count}`,
    daysText(pace.median),
    daysText(pace.ninetieth),
    standardText(pace),
    shareText(pace.onTime),
  ];
  return (
    <Table
      caption="Waktu tiap langkah, dalam hari kerja"
      numbers
      columns={['Langkah', 'Putusan', 'Median', 'Persentil ke-90', 'Standar', 'Tepat waktu']}
      rows={[
        ...stepsWithData.map((id) => row(stepText(id), paceOf(figures.steps[id]))),
        ...(figures.steps.request && (!step || step === 'request')
          ? [row('Pemohon memperbaiki', paceOf(figures.steps.request))]
          : []),
      ]}
    />
  );
};

const isOutcome = (text: string | undefined): text is OutcomeId => text !== undefined && Object.hasOwn(outcomes, text);

export const OutcomeTable = ({ figures, step }: { figures: Figures; step?: StepId }) => {
  const rows = Object.entries(figures.outcomes).flatMap(([key, count]) => {
    const [stepKey, outcome, kind] = key.split(' ');
    const extent = openExtents.find((one) => one === kind);
    const knownStep = stepIds.find((id) => id === stepKey);
    return knownStep && isOutcome(outcome) && (!step || step === knownStep)
      ? [{ step: knownStep, outcome, extent, count }]
      : [];
  });
  return (
    <Table
      caption="Hasil tiap langkah"
      columns={['Langkah', 'Hasil', 'Jumlah']}
      rows={rows
        .sort((a, b) => stepOf(a.step).number - stepOf(b.step).number || b.count - a.count)
        .map(({ step: stepKey, outcome, extent, count }) => [
          stepText(stepKey),
          factByExtent(outcome, extent),
          `${count}`,
        ])}
    />
  );
};

/** Shows counts as a table, or nothing without rows. */
const Counts = (props: { caption: string; columns: [string, string]; rows: [string, number][] }) =>
  props.rows.length === 0 ? null : <Table {...props} rows={props.rows.map(([name, count]) => [name, `${count}`])} />;

/** Shows revisions, failed checklist items, conditions and integrations, and the budget. */
export const FactTables = ({ figures }: { figures: Figures }) => {
  const facts: [string, number][] = [
    ['Syarat yang ditetapkan pada langkah 4', figures.conditions],
    ['Syarat yang dilaporkan terpenuhi pada langkah 7', figures.conditionsMet],
    [`Sistem yang ${integrationResults['tidak-dapat'].toLowerCase()}`, figures.notIntegrated],
  ];
  return (
    <>
      <Counts
        caption="Perbaikan oleh pemohon"
        columns={['Perbaikan ke', 'Jumlah']}
        rows={Object.entries(figures.revisions).map(([number, count]): [string, number] => [number, count])}
      />
      <Counts
        caption={`Butir yang ${failedItemsText}`}
        columns={['Butir', 'Jumlah']}
        rows={failedByCount(figures.failed).map(([id, count]): [string, number] => [`${id} ${itemText(id)}`, count])}
      />
      <Counts
        caption="Syarat dan integrasi"
        columns={['Hal', 'Jumlah']}
        rows={facts.filter(([, count]) => count > 0)}
      />
      {Object.keys(figures.budget).length === 0 ? null : (
        <Table
          caption="Anggaran aplikasi yang selesai"
          columns={['Tahun dan sumber', 'Pagu']}
          rows={Object.entries(figures.budget)
            .sort(([a], [b]) => a.localeCompare(b))
            .map(([key, amount]) => [key, moneyText(amount)])}
        />
      )}
    </>
  );
};
