package vn.tonghop.warehouse.workbook.guard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A file in the container of the time before 2007: a workbook of that time, or a later one that was
 * locked with a password.
 */
public final class OleFile {

  private static final byte[] SIGNATURE = {
    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
  };

  /** It is held as a whole when it is read; an issued form saved so has 200 KB. */
  private static final long LARGEST = 8L << 20;

  private OleFile() {}

  /** Whether a file begins as one of these. */
  public static boolean isOne(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(SIGNATURE.length), SIGNATURE);
    }
  }

  static FileKind kindOf(Path file, Budget budget) throws IOException {
    try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
      DirectoryNode root = container.getRoot();
      if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
        return FileKind.Why.ENCRYPTED_WORKBOOK.with(Refusal.ENCRYPTED);
      }
      if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
        return FileKind.Why.WORKBOOK_WITH_MACROS.with(Refusal.MACROS);
      }
      if (root.hasEntryCaseInsensitive("Workbook")) {
        return workbook(root, file, budget);
      }
      return root.hasEntryCaseInsensitive("Book")
          ? Refusal.otherKind(".xls của Excel 95 hoặc cũ hơn", ".xls of Excel 95 or before")
          : FileKind.Why.NOT_A_WORKBOOK.with(Refusal.OTHER_KIND);
    } catch (Refusal refusal) {
      throw refusal;
    } catch (IOException | RuntimeException e) {
      return FileKind.Why.NOT_A_WORKBOOK.with(Refusal.TRUNCATED);
    }
  }

  private static FileKind workbook(DirectoryNode root, Path file, Budget budget)
      throws IOException {
    budget.wholeFile(Files.size(file), LARGEST);
    boolean isLocked;
    try (InputStream records =
        root.createDocumentInputStream(root.getEntryCaseInsensitive("Workbook"))) {
      isLocked = new RecordReading(budget).isLocked(records);
    }
    return isLocked && !opensWithoutPassword(root)
        ? FileKind.Why.ENCRYPTED_WORKBOOK.with(Refusal.ENCRYPTED)
        : new FileKind.Workbook(FileKind.Container.LEGACY);
  }

  /** One whose structure is protected is locked with a password that every Excel knows. */
  private static boolean opensWithoutPassword(DirectoryNode root) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook(root, false)) {
      return workbook.getNumberOfSheets() > 0;
    } catch (EncryptedDocumentException e) {
      return false;
    }
  }
}
