import { Table } from '../parts/table';

/** The desk's name of the table. */
export const List = Table;
