import { type Answer, answers } from '../sop/answers';
import {
  type ChecklistItem,
  conformityChecklist,
  integrationGrounds,
  integrationNeeds,
  lacksGrounds,
} from '../sop/checklist';
import type { Gap } from '../errors';
import type { DecisionForm } from './decision-forms';
import { fieldsOf, type Form, type Option } from './fields';
import { foldedName } from '../catalogue/words';
import { integrationResults } from '../sop/integration-results';
import { systemsIn } from './systems';
import type { StepId } from '../sop/sop';

const conforms = ({ outcome }: DecisionForm): boolean =>
  outcome === 'conforms' || outcome === 'conforms-with-conditions';
const mandatory = (answer: Answer, { checklist = {} }: DecisionForm): ChecklistItem[] =>
  conformityChecklist
    .flatMap((group) => group.items)
    .filter((item) => item.mandatory && checklist[item.id]?.answer === answer);

/**
 * Rejects plain "sesuai" if a mandatory item is met only in part. Such an item must become a condition (checklist W),
 * or it would be lost.
 */
const unmetConditions = (decision: DecisionForm): Gap[] =>
  decision.outcome !== 'conforms'
    ? []
    : mandatory('sebagian', decision).map(({ id, text }) => ({
        field: 'outcome',
        message: `${id} ${text}: butir wajib ini dijawab Sebagian. Pilih "Sesuai dengan syarat" dan tulis syaratnya.`,
      }));

/** Requires a reason for a mandatory item answered "Tidak relevan". */
const unexplainedIrrelevance = (decision: DecisionForm): Gap[] =>
  !conforms(decision)
    ? []
    : mandatory('tidak-relevan', decision)
        .filter(({ id }) => !decision.checklist?.[id]?.note)
        .map(({ id, text }) => ({
          field: `checklist.${id}.note`,
          message: `${id} ${text}: butir wajib ini dijawab Tidak relevan. Tulis alasannya di catatan butir ini.`,
        }));

/** The outcomes whose letter lists the unmet items, each with the analyst's advice. */
const outcomesWithAdvice: readonly string[] = ['does-not-conform', 'return'];

/** Requires advice for each unmet mandatory item of a refusal: the letter to the applicant prints it. */
const unadvisedItems = (decision: DecisionForm): Gap[] =>
  !outcomesWithAdvice.includes(decision.outcome)
    ? []
    : (['tidak', 'sebagian'] as const).flatMap((answer) =>
        mandatory(answer, decision)
          .filter(({ id }) => !decision.checklist?.[id]?.note)
          .map(({ id, text }) => ({
            field: `checklist.${id}.note`,
            message: `${id} ${text}: butir wajib ini dijawab ${answers[answer]}. Tulis saran perbaikannya di catatan butir ini, karena surat kepada pemohon memuatnya.`,
          })),
      );

/** Requires the answers about similar applications. Checklist item B4 relies on them, so "Ya" needs all of them. */
const unansweredSimilar = ({ checklist = {}, similar = {} }: DecisionForm, form: Form): Gap[] => {
  const field = fieldsOf(form).find(({ name }) => name === 'similar');
  if (field?.kind !== 'fixed-rows') return [];
  return field.rows.flatMap(({ value, label }) => {
    const { answer, reason } = similar[value] ?? {};
    if (answer === 'serupa' && !reason)
      return [{ field: `similar.${value}.reason`, message: `${label}: tulis mengapa aplikasi ini serupa.` }];
    if (checklist.B4?.answer !== 'ya') return [];
    if (answer === undefined)
      return [
        {
          field: `similar.${value}.answer`,
          message: `${label}: pilih Serupa atau Tidak serupa. Butir B4 tidak dapat dijawab Ya sebelum semuanya dijawab.`,
        },
      ];
    return answer === 'serupa' && !checklist.B4.note
      ? [
          {
            field: 'checklist.B4.note',
            message: `B4 dijawab Ya, tetapi ${label} dinilai serupa. Ubah jawabannya, atau tulis alasannya di catatan B4.`,
          },
        ]
      : [];
  });
};

/** Requires a reason for "sesuai" with a mandatory item answered "Tidak" (domain rule of the checklist). */
const mandatoryItems = (decision: DecisionForm): Gap[] =>
  !conforms(decision)
    ? []
    : mandatory('tidak', decision)
        .filter(({ id }) => !decision.checklist?.[id]?.note)
        .map((item) => ({
          field: `checklist.${item.id}.note`,
          message: `${item.id} ${item.text}: butir wajib ini dijawab Tidak. Tulis alasannya bila permohonan tetap dinyatakan sesuai.`,
        }));

const integrationContradiction = ({ outcome, checklist = {} }: DecisionForm): Gap[] =>
  outcome !== 'no-integration'
    ? []
    : integrationNeeds
        .filter((id) => checklist[id]?.answer === 'ya' && !checklist[id]?.note)
        .map((id) => ({
          field: `checklist.${id}.note`,
          message: `${id} dijawab Ya, jadi integrasi diperlukan. Pilih "Perlu integrasi", atau tulis alasannya di catatan butir ini.`,
        }));

/** Requires a reason for an integration that no answer supports. The analysis report prints the answers and the notes. */
const unsupportedIntegration = ({ outcome, checklist = {} }: DecisionForm): Gap[] =>
  outcome !== 'integrate' ||
  !lacksGrounds((id) => checklist[id]?.answer) ||
  integrationGrounds.some((id) => checklist[id]?.note)
    ? []
    : [
        {
          field: `checklist.${integrationGrounds[0]}.note`,
          message: `Butir ${integrationGrounds.join(', ')} tidak dijawab Ya atau Sebagian, jadi integrasi tidak diperlukan. Pilih "Tidak perlu integrasi", ubah jawabannya, atau tulis alasannya di catatan butir ini.`,
        },
      ];

/** Returns a text as people see it: its letters without case, and single spaces. */
const seenText = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Rejects a condition that step 4 sets twice: step 7 would report on both, and might contradict itself. */
const repeatedConditions = ({ conditions = [] }: DecisionForm): Gap[] => {
  const texts = conditions.map(seenText);
  const index = texts.findIndex((text, at) => texts.indexOf(text) < at);
  const first = texts.indexOf(texts[index] ?? '');
  const message = `Syarat: baris ${index + 1} sama dengan baris ${first + 1}. Hapus salah satunya.`;
  return index < 0 ? [] : [{ field: 'conditions', message }];
};

/** Rejects a system that step 5 lists twice: step 6 would report on both. Spelling and spacing make no other system. */
const repeatedSystems = (decision: DecisionForm): Gap[] => {
  const names = systemsIn(decision).listed.map(({ name }) => foldedName(name));
  return names.flatMap((name, index) => {
    const first = names.indexOf(name);
    const message = `Sistem ini sama dengan sistem ${first + 1}. Hapus salah satunya.`;
    return first < index ? [{ field: `systems.${index}.name`, message }] : [];
  });
};

/** Returns a message with the name of its table row, because the summary shows it far from the row. */
const ofRow = (form: Form, table: string, row: string, message: string): string => {
  const field = fieldsOf(form).find(({ name }) => name === table);
  const label = field?.kind === 'fixed-rows' ? field.rows.find(({ value }) => value === row)?.label : undefined;
  return label ? `${label}: ${message.slice(0, 1).toLowerCase()}${message.slice(1)}` : message;
};

/** The results that leave work open, each with the request for its reason. Reports print the reason. */
const openResults: Readonly<Record<string, string>> = {
  'tidak-dapat': `Tulis alasan mengapa sistem ini ${integrationResults['tidak-dapat'].toLowerCase()}.`,
  sebagian: 'Tulis bagian yang belum terintegrasi dan alasannya.',
};

const unintegratedSystems = (decision: DecisionForm, form: Form): Gap[] =>
  Object.entries(systemsIn(decision).results)
    .filter(([, { result, reason }]) => result && !reason && openResults[result])
    .map(([id, { result = '' }]) => ({
      field: `systems.${id}.reason`,
      message: ofRow(form, 'systems', id, openResults[result] ?? ''),
    }));

/** Rejects a retry date for an integrated system: one of the two answers is wrong. */
const needlessRetries = (decision: DecisionForm, form: Form): Gap[] =>
  Object.entries(systemsIn(decision).results)
    .filter(([, { result, retryOn }]) => result === 'terintegrasi' && retryOn)
    .map(([id]) => ({
      field: `systems.${id}.retryOn`,
      message: ofRow(form, 'systems', id, 'Sistem ini sudah terintegrasi. Kosongkan tanggalnya, atau ubah hasilnya.'),
    }));

/** Returns the rows of a report's stages, or none for another form. */
const milestoneRowsOf = (form: Form): readonly Option[] => {
  const field = fieldsOf(form).find(({ name }) => name === 'milestones');
  return field?.kind === 'fixed-rows' ? field.rows : [];
};

const unfinishedMilestones = ({ outcome, milestones = {} }: DecisionForm, form: Form): Gap[] => {
  if (outcome !== 'done') return [];
  const rows = milestoneRowsOf(form);
  return Object.entries(milestones).flatMap(([id, { status, date }]) => {
    const about = (message: string) => ofRow(form, 'milestones', id, message);
    if (status === 'berjalan' && !rows.find(({ value }) => value === id)?.mayContinue)
      return [
        {
          field: `milestones.${id}.status`,
          message: about('Tahapan ini masih berjalan. Selesaikan dahulu, atau simpan draf.'),
        },
      ];
    return status === 'selesai' && !date
      ? [{ field: `milestones.${id}.date`, message: about('Isi tanggal selesainya tahapan ini.') }]
      : [];
  });
};

/** Requires a note for a stage whose status contradicts an earlier step: the final report prints both. */
const unexplainedMilestones = ({ outcome, milestones = {} }: DecisionForm, form: Form): Gap[] => {
  if (outcome !== 'done') return [];
  return milestoneRowsOf(form).flatMap(({ value, help, noteFor = [] }) => {
    const { status, note } = milestones[value] ?? {};
    const message = `${help} Ubah keadaannya, atau jelaskan perbedaannya di Keterangan.`;
    return status && noteFor.includes(status) && !note
      ? [{ field: `milestones.${value}.note`, message: ofRow(form, 'milestones', value, message) }]
      : [];
  });
};

const rules: Partial<Record<StepId, (decision: DecisionForm, form: Form) => Gap[]>> = {
  'conformity-analysis': (decision, form) => [
    ...unansweredSimilar(decision, form),
    ...mandatoryItems(decision),
    ...unexplainedIrrelevance(decision),
    ...unadvisedItems(decision),
    ...unmetConditions(decision),
    ...repeatedConditions(decision),
  ],
  'integration-analysis': (decision) => [
    ...integrationContradiction(decision),
    ...unsupportedIntegration(decision),
    ...repeatedSystems(decision),
  ],
  integration: (decision, form) => [...unintegratedSystems(decision, form), ...needlessRetries(decision, form)],
  build: (decision, form) => [...unfinishedMilestones(decision, form), ...unexplainedMilestones(decision, form)],
};

/** Returns gaps that no single field shows: answers that contradict each other or the outcome. */
export const contradictions = (step: StepId, decision: DecisionForm, form: Form): Gap[] =>
  rules[step]?.(decision, form) ?? [];
