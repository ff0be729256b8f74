/**
 * What a report must hold to before it goes out: nothing said twice differs, nothing is lost, the
 * layout is that of Decree 30/2020/NĐ-CP. Its door is {@link vn.tonghop.reports.gate.Gate}.
 */
@NullMarked
package vn.tonghop.reports.gate;

import org.jspecify.annotations.NullMarked;
