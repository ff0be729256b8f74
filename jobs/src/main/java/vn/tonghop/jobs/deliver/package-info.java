/**
 * Letters by e-mail: receipts, returned workbooks, reminders, the consolidator's digest and the
 * delivery of editions. Off unless a mail server is set. The door is {@link PostOffice}.
 */
@NullMarked
package vn.tonghop.jobs.deliver;

import org.jspecify.annotations.NullMarked;
