package vn.tonghop.jobs.operate;

/** A command that opens DuckDB and does little else: half its time is loading it. */
interface Asking {}
