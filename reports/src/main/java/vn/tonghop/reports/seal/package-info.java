/**
 * A printed report made whole: its own figures attached, its bytes under a fingerprint, signed
 * where there is a key; and read back so. Its door is {@link vn.tonghop.reports.seal.Seal}.
 */
@NullMarked
package vn.tonghop.reports.seal;

import org.jspecify.annotations.NullMarked;
