/**
 * Store: accepted submissions become typed Parquet, one file a submission and sheet, never changed;
 * receipts and findings of all submissions likewise. The one room with the Parquet library.
 */
@NullMarked
package vn.tonghop.warehouse.store;

import org.jspecify.annotations.NullMarked;
