package vn.tonghop.warehouse.workbook.guard;

import java.nio.charset.Charset;
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
  record Refused(Why why, Reason reason) implements FileKind {}

  /** Why a file is refused; the names are the stable codes of the findings. */
  enum Why {
    /** A workbook with macros ({@code .xlsm}). */
    WORKBOOK_WITH_MACROS,
    /** A workbook of a kind that nothing here reads: from before 1997, or {@code .xlsb}. */
    WORKBOOK_OF_ANOTHER_KIND,
    /** A workbook that asks for a password to be opened. */
    ENCRYPTED_WORKBOOK,
    /** A ZIP archive that holds no workbook, or several. */
    ARCHIVE_WITHOUT_ONE_WORKBOOK,
    /** Anything else, a truncated workbook included. */
    NOT_A_WORKBOOK,
    /** A file that would hurt its reader: bombs, path tricks, entities, links out, over a limit. */
    DANGEROUS_FILE,
    /** The file changed while it was looked at; look again when it has settled. */
    FILE_CHANGED_WHILE_READ;

    Refused with(Reason reason) {
      return new Refused(this, reason);
    }
  }
}
