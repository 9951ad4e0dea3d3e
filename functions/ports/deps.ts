import type { Config } from '../config';
import type { Log } from '../log';
import type { Background } from './background';
import type { Catalogue } from './catalogue';
import type { CaseStore, Checks } from './cases';
import type { FileLinks, FileStreams, Files, Renderer, Uploads } from './files';
import type { Counter } from './limits';
import type { Mailer } from './mail';
import type { Memos } from './memos';
import type { Desk, Office } from './office';
import type { OutgoingLetters } from './outgoing';
import type { Register } from './register';
import type { Clock, Ids } from './system';
import type { Statistics } from './statistics';
import type { Rounds, Work } from './work';
import type { Workflow } from './workflow';

/** Every dependency that a handler may get. Each handler's type names the ones it uses. */
export interface Deps {
  cases: CaseStore;
  checks: Checks;
  office: Office;
  work: Work;
  statistics: Statistics;
  rounds: Rounds;
  counter: Counter;
  register: Register;
  catalogue: Catalogue;
  desk: Desk;
  outgoing: OutgoingLetters;
  memos: Memos;
  workflow: Workflow;
  mailer: Mailer;
  files: Files;
  fileLinks: FileLinks;
  fileStreams: FileStreams;
  uploads: Uploads;
  renderer: Renderer;
  background: Background;
  clock: Clock;
  ids: Ids;
  log: Log;
  config: Config;
}
