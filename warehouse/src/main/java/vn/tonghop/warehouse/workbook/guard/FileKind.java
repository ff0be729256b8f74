package vn.tonghop.warehouse.workbook.guard;

import java.nio.charset.Charset;
import java.util.Locale;
import vn.tonghop.warehouse.Reason;

/** What a delivered file turned out to be; only {@link Workbook} and {@link Csv} are read on. */
public sealed interface FileKind {

  /** A workbook within the limits, in whatever container it came. */
  record Workbook(Container container) implements FileKind {}

  /** How the sheets of a workbook are kept in its file. */
  enum Container {
    /** Every XML part of it is well-formed. */
    OPEN_XML(".xlsx"),
    /** The binary records of Excel 97 to 2003. */
    LEGACY(".xls"),
    OPEN_DOCUMENT(".ods"),
    /** A ZIP archive with one workbook in it. */
    ARCHIVE(".zip");

    private final String extension;

    Container(String extension) {
      this.extension = extension;
    }

    /** The end of a file's name by which people know it. */
    public String extension() {
      return extension;
    }
  }

  /** Text in columns. */
  record Csv(Charset encoding, char separator) implements FileKind {}

  /** A kind that is refused, with what to do instead. */
  sealed interface Refused extends FileKind {

    /** The stable code of the finding: the name of its case. */
    default String code() {
      return getClass().getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    Reason reason();
  }

  /** A workbook with macros ({@code .xlsm}). */
  record WorkbookWithMacros(Reason reason) implements Refused {}

  /** A workbook of a kind that nothing here reads: from before 1997, or {@code .xlsb}. */
  record WorkbookOfAnotherKind(Reason reason) implements Refused {}

  /** A workbook that asks for a password to be opened. */
  record EncryptedWorkbook(Reason reason) implements Refused {}

  /** A ZIP archive that holds no workbook, or several. */
  record ArchiveWithoutOneWorkbook(Reason reason) implements Refused {}

  /** Anything else, a truncated workbook included. */
  record NotAWorkbook(Reason reason) implements Refused {}

  /** A file that would hurt its reader: bombs, path tricks, entities, links out, over a limit. */
  record DangerousFile(Reason reason) implements Refused {}

  /** The file changed while it was looked at; look again when it has settled. */
  record FileChangedWhileRead(Reason reason) implements Refused {}
}
