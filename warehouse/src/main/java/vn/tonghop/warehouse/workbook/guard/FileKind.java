package vn.tonghop.warehouse.workbook.guard;

import java.nio.charset.Charset;
import vn.tonghop.warehouse.Reason;

/** What a delivered file turned out to be; only {@link Workbook} and {@link Csv} are read on. */
public sealed interface FileKind {

  /** An {@code .xlsx} workbook within the limits, every XML part of it well-formed. */
  record Workbook() implements FileKind {}

  /** Text in columns. */
  record Csv(Charset encoding, char separator) implements FileKind {}

  /** A kind that is refused, with what to do instead. */
  sealed interface Refused extends FileKind {

    /** The stable code of the finding. */
    String code();

    Reason reason();
  }

  /** A workbook with macros ({@code .xlsm}). */
  record MacroWorkbook(Reason reason) implements Refused {
    @Override
    public String code() {
      return "WORKBOOK_WITH_MACROS";
    }
  }

  /** A workbook of the time before 2007 ({@code .xls}). */
  record LegacyWorkbook(Reason reason) implements Refused {
    @Override
    public String code() {
      return "LEGACY_WORKBOOK";
    }
  }

  /** A workbook that asks for a password to be opened. */
  record EncryptedWorkbook(Reason reason) implements Refused {
    @Override
    public String code() {
      return "ENCRYPTED_WORKBOOK";
    }
  }

  /** An OpenDocument spreadsheet ({@code .ods}). */
  record OpenDocument(Reason reason) implements Refused {
    @Override
    public String code() {
      return "OPEN_DOCUMENT";
    }
  }

  /** Anything else, a truncated workbook included. */
  record NotAWorkbook(Reason reason) implements Refused {
    @Override
    public String code() {
      return "NOT_A_WORKBOOK";
    }
  }

  /** A file that would hurt its reader: bombs, path tricks, entities, links out, over a limit. */
  record Dangerous(Reason reason) implements Refused {
    @Override
    public String code() {
      return "DANGEROUS_FILE";
    }
  }

  /** The file changed while it was looked at; look again when it has settled. */
  record Changed(Reason reason) implements Refused {
    @Override
    public String code() {
      return "FILE_CHANGED_WHILE_READ";
    }
  }
}
