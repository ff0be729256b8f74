/** The plan of the year: windows, deadlines, holidays, and who owes what by when. */
@NullMarked
package vn.tonghop.warehouse.plan;

import org.jspecify.annotations.NullMarked;
