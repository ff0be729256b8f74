/**
 * Makes every figure of a home's editions once more, from the workbooks as they were delivered:
 * plain Java over POI and BigDecimal. It shares no code with the product, whose tables alone it
 * reads as data: the register, the plan, the parts of a whole, and what was accepted.
 */
@NullMarked
package vn.tonghop.jobs.recompute;

import org.jspecify.annotations.NullMarked;
