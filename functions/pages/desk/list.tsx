import { Table } from '../parts/table';

/** The desk's alias of the table. */
export const List = Table;
