/**
 * The one room that opens DuckDB: instance settings, macros, the reading of statements and the
 * sandbox for strangers' SQL.
 */
@NullMarked
package vn.tonghop.warehouse.duckdb;

import org.jspecify.annotations.NullMarked;
