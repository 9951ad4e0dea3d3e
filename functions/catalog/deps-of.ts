import type { catalog } from '../catalog';
import type { Background, BackgroundName } from '../ports/background';
import type { Catalogue } from '../ports/catalogue';
import type { CaseReader } from '../ports/cases';
import type { Deps } from '../ports/deps';
import type { FileLinks, Files } from '../ports/files';
import type { MemoReader } from '../ports/memos';
import type { OfficeReader } from '../ports/office';
import type { OutgoingLetters } from '../ports/outgoing';
import type { Register } from '../ports/register';
import type { Statistics, StatisticsReader } from '../ports/statistics';
import type { Workflow } from '../ports/workflow';
import type { Need } from './row';

/** `Ports`, if a row has one of the needs `Asked`. */
type If<Needs, Asked, Ports> = [Extract<Needs, Asked>] extends [never] ? unknown : Ports;
/** The methods of a port that the needs of a row allow. */
type Allowed<Needs, Methods> = Methods[Extract<Needs, keyof Methods>];

interface WorkflowMethods {
  'workflow:start': 'start';
  'workflow:answer': 'answer';
  'workflow:describe': 'state';
  'workflow:stop': 'stop';
}
interface FileMethods {
  'files:keep': 'inspect' | 'keep' | 'readPdf';
  'files:receive': 'put';
  'files:issue': 'put';
  'files:read': 'read';
}
interface LinkMethods {
  'files:sign-upload': 'presignUpload';
  'files:sign-download': 'presignDownload' | 'presignView';
  'files:sign-bundle': 'presignDownload';
  'files:sign-document': 'presignDownload';
}
type Started<Needs> = Needs extends `background:${infer Name extends BackgroundName}` ? Name : never;

type TableRead = 'table:get' | 'table:query';
type TableWrite = 'table:put' | 'table:update' | 'table:delete' | 'table:batch-write';
type WritingPorts = Pick<Deps, 'cases' | 'office' | 'rounds' | 'uploads'> & {
  register: Pick<Register, 'addWords'>;
  catalogue: Pick<Catalogue, 'change'>;
};
/** The statistics that a function may read and write. Its other needs decide how much. */
type StatisticsPort<Needs> = If<Needs, 'table:query', Pick<StatisticsReader, 'months' | 'countedUntil'>> &
  If<Needs, 'index:work' | 'index:work:keys', StatisticsReader> &
  If<Needs, TableWrite, Omit<Statistics, keyof StatisticsReader | 'repairRow' | 'storedRows' | 'keyOf'>>;
type CatalogueQueries =
  'history' | 'page' | 'findByWords' | 'namesakes' | 'findByRaa' | 'findByAgency' | 'proposed' | 'retriesDue';

/**
 * The ports that a function with these needs gets. A removed need removes its ports, and `tsc` then refuses the code that calls them.
 * Needs for writing are finer than ports: test/infra/privileges.test.ts compares those.
 */
export type DepsFor<Needs extends Need> = Pick<Deps, 'clock' | 'ids' | 'log' | 'config'> &
  If<
    Needs,
    TableRead,
    {
      cases: CaseReader;
      office: OfficeReader;
      outgoing: OutgoingLetters;
      catalogue: Pick<Catalogue, 'get' | 'idOf'>;
    }
  > &
  If<Needs, 'table:query', { catalogue: Pick<Catalogue, CatalogueQueries> }> &
  If<Needs, TableWrite, WritingPorts> &
  If<Needs, 'index:look', Pick<Deps, 'checks'>> &
  If<Needs, 'index:work', Pick<Deps, 'work'>> &
  If<Needs, 'desk', If<Needs, TableWrite, Pick<Deps, 'desk'>>> &
  If<Needs, 'memos', { memos: MemoReader } & If<Needs, TableWrite, Pick<Deps, 'memos'>>> &
  If<Needs, 'statistics', { statistics: StatisticsPort<Needs> }> &
  If<Needs, 'index:register', Pick<Deps, 'register'>> &
  If<
    Needs,
    'table:batch-get',
    { register: Pick<Register, 'search'>; catalogue: Pick<Catalogue, 'getMany' | 'search' | 'all'> }
  > &
  If<Needs, 'limits', Pick<Deps, 'counter'>> &
  If<Needs, 'mail:send', Pick<Deps, 'mailer'>> &
  If<Needs, 'pdf', Pick<Deps, 'renderer'>> &
  If<Needs, 'files:stream', Pick<Deps, 'fileStreams'>> &
  If<Needs, keyof FileMethods, { files: Pick<Files, Allowed<Needs, FileMethods>> }> &
  If<Needs, keyof LinkMethods, { fileLinks: Pick<FileLinks, Allowed<Needs, LinkMethods>> }> &
  If<Needs, keyof WorkflowMethods, { workflow: Pick<Workflow, Allowed<Needs, WorkflowMethods>> }> &
  If<Needs, `background:${BackgroundName}`, { background: Background<Started<Needs>> }>;

type Rows = (typeof catalog)[number];
export type FunctionName = Rows['name'];
export type NeedsOf<Name extends FunctionName> = Extract<Rows, { name: Name }>['needs'][number];

/** The ports that a function of the catalog gets. */
export type DepsOf<Name extends FunctionName> = DepsFor<NeedsOf<Name>>;
