/**
 * Where deliveries come from: a folder, an SFTP server or an HTTPS listing, behind one interface.
 *
 * <p>Door: {@link vn.tonghop.warehouse.intake.source.Source}, made by {@link
 * vn.tonghop.warehouse.intake.source.FolderSource}, {@link
 * vn.tonghop.warehouse.intake.source.SftpSource} and {@link
 * vn.tonghop.warehouse.intake.source.HttpsSource} from their settings.
 */
@NullMarked
package vn.tonghop.warehouse.intake.source;

import org.jspecify.annotations.NullMarked;
