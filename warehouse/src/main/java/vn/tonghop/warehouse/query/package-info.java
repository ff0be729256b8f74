/** Read-only questions: SQL over the published editions, the status of a collection. */
@NullMarked
package vn.tonghop.warehouse.query;

import org.jspecify.annotations.NullMarked;
